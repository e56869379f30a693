using Checker.Judging;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>Which of a round's results are asked for; what is null or empty asks for all.</summary>
internal sealed record ResultFilter
{
    public SiteVerdict? Verdict { get; init; }

    /// <summary>Has a finding of this rule, and of this strength if that is asked for, too.</summary>
    public string? Rule { get; init; }

    public Strength? Strength { get; init; }

    /// <summary>Was left open for this reason.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Only those of which the registry should be told something.</summary>
    public bool Hinted { get; init; }

    /// <summary>县区, or <see cref="CountyCount.City"/>.</summary>
    public string? County { get; init; }

    public SiteKind? Kind { get; init; }

    /// <summary>Part of a name, a unit, the code or the address; or pinyin initials.</summary>
    public string? Text { get; init; }

    private bool AsksForFindings => !string.IsNullOrEmpty(Rule) || Strength is not null;

    public bool Lets(SheetLine line) =>
        (Verdict is null || line.Verdict == Verdict)
        && (string.IsNullOrEmpty(County) || line.County == County)
        && (Reason is null || line.Reasons.Any(reason => reason.Reason == Reason))
        && (!Hinted || line.Hints is not [])
        && (!AsksForFindings || line.Findings.Any(Lets))
        && new SiteFilter(Text, null, null, Kind).Fits(line.Site);

    public bool Lets(Finding finding) =>
        (string.IsNullOrEmpty(Rule) || finding.Rule == Rule) && (Strength is null || finding.Strength == Strength);
}
