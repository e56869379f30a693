using Checker.Sites;

namespace Checker.Judging;

/// <summary>A site's findings in one line of an annex.</summary>
internal static class Wording
{
    /// <summary>
    /// Findings that stand in one sentence, in this order: of which rule, in which state of the site (null: any), beside which
    /// other; what the sentence then is, and whether it stands for the other whether that is there or not.
    /// </summary>
    private static readonly Combination[] Combinations =
    [
        new("hijacked-page", SiteState.ClosureApproved, "running-after-closure", "已申请关停获批,目前被篡改为{subject}网站", Alone: true),
        new("stale-home", null, "blank-column", "{sentence},且存在空白栏目", Alone: false),
    ];

    /// <summary>The line, without a full stop; empty when there is nothing to say.</summary>
    public static string Combine(Site site, IEnumerable<Finding> findings) => Combine(site.State, findings);

    /// <summary>The same for whoever knows no more of the site than its state.</summary>
    public static string Combine(SiteState state, IEnumerable<Finding> findings)
    {
        List<Finding> left = [.. findings.Where(finding => !finding.IsHint)];
        left.RemoveAll(finding => left.Exists(other => other.Rule == finding.Explains));
        List<string> parts = [];
        foreach (var row in Combinations.Where(row => row.State is null || row.State == state))
        {
            if (left.Find(finding => finding.Rule == row.Rule) is not { } one || !(row.Alone || left.Exists(finding => finding.Rule == row.Beside)))
                continue;

            parts.Add(Template.Fill(row.Wording, ("subject", one.Subject), ("sentence", one.Sentence)));
            left.RemoveAll(finding => finding.Rule == row.Rule || finding.Rule == row.Beside);
        }

        return string.Join(';', parts.Concat(left.Select(finding => finding.Sentence)));
    }

    /// <summary>Of more, only the first is named, and how many they are.</summary>
    public const int MostNamed = 3;

    public static string Blank(Indicator indicator, string? parent, IReadOnlyList<string> names)
    {
        var under = parent is null ? "" : $"{Column(parent)}—";
        return names.Count <= MostNamed
            ? indicator.Say("few", ("columns", under + Column(string.Join('、', names))))
            : indicator.Say("many", ("column", under + names[0]), ("count", $"{names.Count}"));
    }

    private static string Column(string name) => name.EndsWith("栏目", StringComparison.Ordinal) ? name : name + "栏目";

    private sealed record Combination(string Rule, SiteState? State, string Beside, string Wording, bool Alone);
}
