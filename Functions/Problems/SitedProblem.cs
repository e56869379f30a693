using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Problems;

/// <summary>A problem with its site.</summary>
internal sealed record SitedProblem(Problem Problem, Site Site)
{
    /// <summary>Who is named and written to.</summary>
    public string Unit => Site.Unit;
}

/// <summary>Which problems a list shows; null lets all through.</summary>
internal sealed record ProblemFilter
{
    public IReadOnlyList<ProblemState>? States { get; init; }

    public SiteId? Site { get; init; }

    /// <summary>Any of the names that the registry has for the site's units.</summary>
    public string? Unit { get; init; }

    public string? County { get; init; }

    public string? Rule { get; init; }

    public RoundId? Round { get; init; }

    /// <summary>A notice that named it.</summary>
    public string? Notice { get; init; }

    /// <summary>Only those overdue on this day.</summary>
    public DateOnly? OverdueOn { get; init; }

    public Strength? Strength { get; init; }

    /// <summary>Part of a name, a unit, the code or the address of its site; or pinyin initials.</summary>
    public string? Text { get; init; }

    /// <summary>Only those with an objection that has no answer.</summary>
    public bool Objected { get; init; }

    /// <summary>Only those that are due on this day or soon after.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The states that can be let through; those overdue are in a few.</summary>
    public IEnumerable<ProblemState> AskedStates =>
        (States ?? Enum.GetValues<ProblemState>()).Where(state => OverdueOn is null || state.CanBeOverdue());

    /// <summary>Whether it asks for some sites only.</summary>
    public bool NamesSites => (Site, Unit, County) is not (null, null, null);

    /// <summary>Whether it asks of sites what only their entries tell.</summary>
    public bool AsksOfSites => (Unit, County) is not (null, null) || !string.IsNullOrWhiteSpace(Text);

    public bool Lets(Site site) =>
        (Site is null || Site == site.Id)
        && (Unit is null || Unit == site.Addressee || Unit == site.Sponsor || Unit == site.SponsorShort)
        && (County is null || County == site.County)
        && (string.IsNullOrWhiteSpace(Text) || new SiteFilter(Text).Fits(site));

    public bool Lets(Problem problem) =>
        States?.Contains(problem.State) is not false
        && (Rule is null || Rule == problem.Rule)
        && (Round is null || problem.Rounds.Contains(Round.Value))
        && (Notice is null || problem.Notices.Any(naming => naming.Notice == Notice))
        && (OverdueOn is null || problem.IsOverdue(OverdueOn.Value))
        && (Strength is null || problem.Strength == Strength)
        && (!Objected || problem.Objection is not null)
        && (DueOn is null || ProblemLoad.IsDueSoon(problem, DueOn.Value));
}
