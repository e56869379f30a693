using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>What a home page was like when staff approved it (基线): each later check tells what has become otherwise.</summary>
internal sealed record Baseline
{
    public int V { get; init; } = 1;

    /// <summary>When the page was read.</summary>
    public required DateTimeOffset At { get; init; }

    public string? Title { get; init; }

    /// <summary>网站标识码, ICP备案, 公安备案 as the page shows them; those that it does not show are not there.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Where it leads on its own site; null where that says too little.</summary>
    public HomeOutline? Outline { get; init; }

    /// <summary>Hosts of others that it links to, and that it runs scripts of.</summary>
    public IReadOnlyList<string> OutboundHosts { get; init; } = [];

    public IReadOnlyList<string> ScriptHosts { get; init; } = [];

    /// <summary>Digests of its icon and its logo, in order; empty where none came.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Whether the page names the site or its sponsor.</summary>
    public bool NamesSite { get; init; }

    /// <summary>Who approved it, and when; null while nobody has.</summary>
    public string? By { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>As this visit saw it; null where the home page did not open.</summary>
    public static Baseline? Of(Site site, Observation visit)
    {
        var home = visit.Shown();
        if (home.Reached() is not Reach.Opened || home.WhyUnseen() is not null || home.Kind is PageKind.Maintenance)
            return null;

        return new Baseline
        {
            At = home.At,
            Title = home.Title,
            Marks = home.Marks is { } marks ? [.. new[] { marks.SiteCode, marks.Icp, marks.PublicSecurity }.OfType<string>()] : [],
            Outline = HomeOutline.Of(site, visit) is { IsTelling: true } outline ? outline : null,
            OutboundHosts = home.Signs.OutboundHosts,
            ScriptHosts = home.Signs.ScriptHosts,
            Pictures = [.. visit.Pages.Where(page => page.Role is PageRole.Picture).Select(page => page.Digest).OfType<string>()],
            NamesSite = home.Signs.NamesSite,
        };
    }
}
