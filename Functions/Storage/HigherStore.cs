using Checker.Notices;
using Checker.Problems.Higher;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// 上级检查结果. The result is written before its problems begin, and beginning one twice changes nothing, so entering it again
/// after a crash completes it.
/// </summary>
internal sealed class HigherStore(StorageAccount account, SiteStore sites, ProblemEdits problems, TimeProvider clock)
{
    private const string Partition = "higher";

    private readonly RecordTable<HigherReport> _table = new(account, Names.HigherReports);

    /// <summary>The newest document first.</summary>
    public async Task<IReadOnlyList<HigherReport>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await _table.AllAsync(Partition, cancellationToken)).OrderByDescending(report => report.On).ThenByDescending(report => report.At)];

    public async Task<HigherReport?> FindAsync(string id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken))?.Value;

    /// <summary>What a notice's overview tells of these reports, in their order; null when one of them is not there.</summary>
    public async Task<IReadOnlyList<HigherResult>?> ToldAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var told = new List<HigherResult>();
        foreach (var id in ids)
        {
            if (await FindAsync(id, cancellationToken) is not { } report)
                return null;

            told.Add(new HigherResult
            {
                Office = report.Office,
                Area = report.Area,
                Inspected = report.Totals.Inspected,
                Unqualified = report.Totals.Unqualified,
                OursInspected = report.Totals.OursInspected,
                OursUnqualified = report.Totals.OursUnqualified,
                Ours = [.. report.Rows.Select(row => row.Site).Distinct()],
            });
        }

        return told;
    }

    /// <summary>A new result; one of the same office and number is added to, and never changed by this.</summary>
    public async Task<Changed<HigherReport>> EnterAsync(HigherEntry entry, string by, CancellationToken cancellationToken)
    {
        var (entered, mistakes) = entry.Read(await sites.AllAsync(cancellationToken), by, clock.GetUtcNow());
        if (entered is null)
            return new Changed<HigherReport>.Refused(mistakes);
        if (await _table.TryAddAsync(Partition, entered.Id, entered, cancellationToken))
            return new Changed<HigherReport>.Done(await TrackedAsync(entered, entered.By, cancellationToken));

        var known = (await FindAsync(entered.Id, cancellationToken))!;
        return HigherChange.Correct(known, entered, entered.By, entered.At) is not null
            ? new Changed<HigherReport>.Refused([$"{known.Office}的{known.Number}已经登记，数字与此不同；要更正的，请办理更正。"])
            : await ChangeAsync(known.Id, null, report => HigherChange.Add(report, entered.Rows, entered.By, entered.At), entered.By, cancellationToken);
    }

    /// <summary>Corrects the totals, the area and the day as the document gives them.</summary>
    public async Task<Changed<HigherReport>> CorrectAsync(string id, HigherEntry entry, string by, int? expected, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } known)
            return new Changed<HigherReport>.Missing();

        var whole = entry with { Office = known.Office, Number = known.Number, Sites = null };
        var (entered, mistakes) = whole.Read([], by, clock.GetUtcNow());
        return entered is null
            ? new Changed<HigherReport>.Refused(mistakes)
            : await ChangeAsync(id, expected, report => HigherChange.Correct(report, entered, entered.By, entered.At), entered.By, cancellationToken);
    }

    public async Task<(Changed<HigherReport> Changed, IReadOnlyList<RejectedRow> Rejected)> ImportAsync(
        string id, ReadOnlyMemory<byte> file, string by, CancellationToken cancellationToken)
    {
        var (read, refusal) = HigherRows.Read(file, await sites.AllAsync(cancellationToken));
        return read is null
            ? (new Changed<HigherReport>.Refused([refusal!]), [])
            : (await ChangeAsync(id, null, report => HigherChange.Add(report, read.Rows, by, clock.GetUtcNow()), by, cancellationToken), read.Rejected);
    }

    /// <summary>A person says which site a name means.</summary>
    public async Task<Changed<HigherReport>> MatchAsync(string id, string name, SiteId site, string by, CancellationToken cancellationToken) =>
        await sites.FindAsync(site, cancellationToken) is { } known
            ? await ChangeAsync(id, null, report => HigherChange.Match(report, name, known, by, clock.GetUtcNow()), by, cancellationToken)
            : new Changed<HigherReport>.Refused(["名录中没有该网站。"]);

    private async Task<Changed<HigherReport>> ChangeAsync(
        string id, int? expected, Func<HigherReport, HigherReport?> change, string by, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await ReadAsync(id, cancellationToken) is not { } stored)
                return new Changed<HigherReport>.Missing();
            if (expected is { } version && version != stored.Value.Version)
                return new Changed<HigherReport>.Overtaken(stored.Value);
            if (change(stored.Value) is not { } changed)
                return new Changed<HigherReport>.Unchanged(await TrackedAsync(stored.Value, by, cancellationToken));
            if (await _table.TryReplaceAsync(Partition, id, changed, stored, cancellationToken))
                return new Changed<HigherReport>.Done(await TrackedAsync(changed, by, cancellationToken));
        }
    }

    private async Task<HigherReport> TrackedAsync(HigherReport report, string by, CancellationToken cancellationToken)
    {
        foreach (var (key, action) in report.Problems)
            await problems.BeginAsync(key, action, new EditTerms(by), cancellationToken);
        return report;
    }

    private async Task<Stored<HigherReport>?> ReadAsync(string id, CancellationToken cancellationToken) =>
        RecordId.Is(id) ? await _table.FindAsync(Partition, id, cancellationToken) : null;
}
