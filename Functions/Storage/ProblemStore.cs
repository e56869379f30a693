using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Checker.Problems;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// Problems: a row each (<c>p:</c>), its history, rows that are only added (<c>h:…!</c>), and the keys of calls that were
/// taken (<c>k:…!</c>), all in the site's partition, so that a step and what it makes are one transaction.
/// </summary>
internal sealed class ProblemStore(StorageAccount account)
{
    private const string From = "p:";
    private const string To = "p;";
    private const string Day = "yyyy-MM-dd";

    private readonly TableClient _table = account.Table(Names.Problems);

    public async Task<StoredProblem?> FindAsync(ProblemId id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(id.Site.ToString(), From + id.Mark, cancellationToken: cancellationToken);
        return row.HasValue ? new StoredProblem(row.Value!.Get<Problem>(), row.Value!.ETag) : null;
    }

    /// <summary>In the order of ids.</summary>
    /// <param name="site">Null for all sites.</param>
    /// <param name="after">The id to go on behind; null from the first.</param>
    /// <param name="only">What storage itself leaves out; null for nothing.</param>
    public async IAsyncEnumerable<Problem> AllAsync(
        SiteId? site, ProblemId? after, [EnumeratorCancellation] CancellationToken cancellationToken, ProblemFilter? only = null)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey ge {From} and RowKey lt {To}") + Narrower(only);
        if (site is { } one)
            filter = TableClient.CreateQueryFilter($"PartitionKey eq {one.ToString()} and ") + filter;
        if (after is { } last)
        {
            var (partition, row) = (last.Site.ToString(), From + last.Mark);
            filter += TableClient.CreateQueryFilter($" and (PartitionKey gt {partition} or (PartitionKey eq {partition} and RowKey gt {row}))");
        }

        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return row.Get<Problem>();
    }

    /// <summary>Those of the sites from one to another, both included, in the order of ids.</summary>
    public IAsyncEnumerable<Problem> BetweenAsync(SiteId first, SiteId last, CancellationToken cancellationToken)
    {
        var (from, to) = (first.ToString(), last.ToString());
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey le {to} and RowKey ge {From} and RowKey lt {To}");
        return _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(row => row.Get<Problem>());
    }

    /// <summary>How every problem stands, and nothing more: what counting needs.</summary>
    public async IAsyncEnumerable<ProblemStanding> StandingsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey ge {From} and RowKey lt {To}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["state", "rule", "deadline"], cancellationToken: cancellationToken))
        {
            yield return new ProblemStanding(
                Enum.Parse<ProblemState>(row.GetString("state")!),
                row.GetString("rule")!,
                row.GetString("deadline") is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null);
        }
    }

    /// <summary>Every step, in order.</summary>
    /// <param name="after">The number of the step to go on behind.</param>
    public async Task<IReadOnlyList<Step>> HistoryAsync(ProblemId id, CancellationToken cancellationToken, int after = 0)
    {
        var (from, to) = (StepKey(id, after), $"h:{id.Mark}!~");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.Site.ToString()} and RowKey gt {from} and RowKey lt {to}");
        var steps = new List<Step>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            steps.Add(row.Get<Step>());

        return steps;
    }

    /// <summary>Whether a call with this key was taken.</summary>
    public async Task<bool> HasKeyAsync(ProblemId id, string key, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(id.Site.ToString(), CallKey(id, key), cancellationToken: cancellationToken);
        return row.HasValue;
    }

    /// <summary>Writes a problem with the steps that made it so, all or nothing.</summary>
    /// <param name="before">As it was read; null when there was none.</param>
    /// <param name="key">The call's own; null when it has none.</param>
    /// <returns>False when somebody else has written since: nothing is written.</returns>
    public async Task<bool> TryWriteAsync(
        StoredProblem? before, Problem next, IReadOnlyList<Step> steps, string? key, CancellationToken cancellationToken)
    {
        var row = ToRow(next);
        var actions = steps.Select(step => Add(ToRow(next.Id, step)))
            .Prepend(before is null ? Add(row) : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, before.ETag));
        if (key is not null)
            actions = actions.Append(Add(new TableEntity(next.Site.ToString(), CallKey(next.Id, key)) { ["v"] = 1 }));
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
            account.Changes.Note($"问题 {next.Id}", before?.Problem, next);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>The part of a filter that rows can be asked for.</summary>
    private static string Narrower(ProblemFilter? filter)
    {
        var states = filter?.AskedStates.ToList() ?? [];
        var text = states is [] || states.Count == Enum.GetValues<ProblemState>().Length ? ""
            : $" and ({string.Join(" or ", states.Select(state => TableClient.CreateQueryFilter($"state eq {state.ToString()}")))})";
        return filter?.Rule is { } rule ? text + TableClient.CreateQueryFilter($" and rule eq {rule}") : text;
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static string StepKey(ProblemId id, int number) => string.Create(CultureInfo.InvariantCulture, $"h:{id.Mark}!{number:000000}");

    private static string CallKey(ProblemId id, string key) => $"k:{id.Mark}!{Digest.OfText(key)}";

    private static TableEntity ToRow(Problem problem)
    {
        var row = new TableEntity(problem.Site.ToString(), From + problem.Id.Mark)
        {
            ["v"] = 1,
            ["state"] = problem.State.ToString(),
            ["rule"] = problem.Rule,
        };
        if (problem.Owed is { } deadline)
            row["deadline"] = deadline.ToString(Day, CultureInfo.InvariantCulture);
        row.Put(problem);
        return row;
    }

    private static TableEntity ToRow(ProblemId id, Step step)
    {
        var row = new TableEntity(id.Site.ToString(), StepKey(id, step.Number)) { ["v"] = 1, ["kind"] = step.Action.Kind.ToString() };
        row.Put(step);
        return row;
    }
}

/// <summary>As little of a problem as counting needs.</summary>
/// <param name="Owed">As <see cref="Problem.Owed"/>.</param>
internal sealed record ProblemStanding(ProblemState State, string Rule, DateOnly? Owed)
{
    public bool IsOverdue(DateOnly day) => State.CanBeOverdue() && day > Owed;
}

/// <summary>A problem as it was read, and the mark by which a later write notices another's.</summary>
internal sealed record StoredProblem(Problem Problem, ETag ETag);
