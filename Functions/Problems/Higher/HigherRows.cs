using Checker.Sites;

namespace Checker.Problems.Higher;

/// <summary>The sites of a higher office's document as a file: 单位, 网站, 具体问题 and, if wanted, 整改期限.</summary>
internal sealed record HigherRows(IReadOnlyList<HigherRow> Rows, IReadOnlyList<RejectedRow> Rejected)
{
    /// <returns>Why the file is none, as a sentence for staff; null when it was read.</returns>
    public static (HigherRows? Rows, string? Refusal) Read(ReadOnlyMemory<byte> file, IReadOnlyList<Site> registry)
    {
        var (annex, refusal) = AnnexFile.Read(file, HigherReport.MostRows);
        if (annex is null)
            return (null, refusal);

        var names = new NamedSites(registry);
        return (new HigherRows(
            [.. annex.Rows.Select(row => Row(names, row.Unit, row.Site, row.Text, row.Deadline)).Distinct()],
            annex.Rejected), null);
    }

    /// <summary>A name that the registry has once is matched; any other stays text until a person says which site it is.</summary>
    public static HigherRow Row(NamedSites names, string unit, string site, string text, DateOnly? deadline) =>
        new(unit, site, text, deadline, names.Find(site, unit) is [var one] ? one.Id : null);
}
