using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Checker.Problems;
using Checker.Sites;
using Checker.Units;

namespace Checker.Storage;

/// <summary>Units' reports on their way: a row each in the site's partition, never removed.</summary>
internal sealed class SubmissionStore(StorageAccount account)
{
    private readonly TableClient _table = account.Table(Names.Submissions);

    /// <summary>A problem's, in order.</summary>
    public async Task<IReadOnlyList<StoredSubmission>> OfAsync(ProblemId problem, CancellationToken cancellationToken)
    {
        var (from, to) = ($"{problem.Mark}!", $"{problem.Mark}\"");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {problem.Site.ToString()} and RowKey ge {from} and RowKey lt {to}");
        return await ReadAsync(filter, cancellationToken).ToListAsync(cancellationToken);
    }

    /// <summary>All of a site's, each problem's in order.</summary>
    public async Task<ILookup<ProblemId, Submission>> OfAsync(SiteId site, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {site.ToString()}");
        var all = await ReadAsync(filter, cancellationToken).ToListAsync(cancellationToken);
        return all.ToLookup(stored => stored.Submission.Problem, stored => stored.Submission);
    }

    /// <param name="before">As it was read; null for a new one.</param>
    /// <returns>False when somebody else has written since: nothing is written.</returns>
    public async Task<bool> TryWriteAsync(StoredSubmission? before, Submission next, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{next.Problem.Mark}!{next.Number:0000}");
        var row = new TableEntity(next.Problem.Site.ToString(), key) { ["v"] = 1, ["state"] = next.State.ToString() };
        row.Put(next);
        try
        {
            if (before is null)
                await _table.AddEntityAsync(row, cancellationToken);
            else
                await _table.UpdateEntityAsync(row, before.ETag, TableUpdateMode.Replace, cancellationToken);
            account.Changes.Note($"整改报告 {next.Problem} {next.Number}", before?.Submission, next);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    private async IAsyncEnumerable<StoredSubmission> ReadAsync(string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return new StoredSubmission(row.Get<Submission>(), row.ETag);
    }
}

/// <summary>A submission as it was read, and the mark by which a later write notices another's.</summary>
internal sealed record StoredSubmission(Submission Submission, ETag ETag);
