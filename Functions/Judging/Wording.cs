using Checker.Sites;

namespace Checker.Judging;

/// <summary>A site's findings in one line of an annex.</summary>
internal static class Wording
{
    /// <summary>The line, without a full stop; empty when there is nothing to say.</summary>
    public static string Combine(Site site, IEnumerable<Finding> findings)
    {
        List<Finding> left = [.. findings];
        left.RemoveAll(finding => left.Exists(other => other.Rule == finding.Explains));
        List<string> parts = [];

        if (site.State is SiteState.ClosureApproved && left.Find(finding => finding.Rule == "hijacked-page") is { } hijack)
        {
            parts.Add($"已申请关停获批,目前被篡改为{hijack.Subject}网站");
            left.RemoveAll(finding => finding.Rule is "hijacked-page" or "running-after-closure");
        }

        if (left.Find(finding => finding.Rule == "stale-home") is { } stale
            && left.Exists(finding => finding.Rule == "blank-column"))
        {
            parts.Add($"{stale.Sentence},且存在空白栏目");
            left.RemoveAll(finding => finding.Rule is "stale-home" or "blank-column");
        }

        return string.Join(';', parts.Concat(left.Select(finding => finding.Sentence)));
    }

    /// <summary>Up to three are named; of more, the first, and how many they are.</summary>
    public static string Blank(string? parent, IReadOnlyList<string> names)
    {
        var under = parent is null ? "" : $"{Column(parent)}—";
        return names.Count <= 3
            ? $"{under}{Column(string.Join('、', names))}空白"
            : $"{under}{names[0]}等{names.Count}个栏目空白";
    }

    private static string Column(string name) => name.EndsWith("栏目", StringComparison.Ordinal) ? name : name + "栏目";
}
