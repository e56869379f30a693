using Checker.Problems;

namespace Checker.Storage;

/// <summary>The problems that somebody has still to do something about: what is over, of which there is more each year, is not read.</summary>
internal sealed class OpenProblems(StorageAccount account)
{
    private static readonly ProblemState[] Over = [ProblemState.Dismissed, ProblemState.Gone, ProblemState.Rectified];

    private static readonly string Filter = "RowKey ge 'p:' and RowKey lt 'p;' and (" + string.Join(
        " or ", Enum.GetValues<ProblemState>().Except(Over).Select(state => TableClient.CreateQueryFilter($"state eq {state.ToString()}"))) + ")";

    private readonly TableClient _table = account.Table(Names.Problems);

    public async Task<IReadOnlyList<Problem>> AllAsync(CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        await foreach (var row in _table.QueryAsync<TableEntity>(Filter, cancellationToken: cancellationToken))
            problems.Add(row.Get<Problem>());

        return problems;
    }
}
