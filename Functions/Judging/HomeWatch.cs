using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>What the newest check saw of a home page that outlasts the check: its certificate's end, and whether it still is what it was.</summary>
internal sealed record HomeWatch
{
    /// <summary>So long it is said that a page was replaced, unless the registry follows; then the new page is what it is.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromDays(30);

    /// <summary>When the home page was read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The address and port that served it at the newest check that met any; null before.</summary>
    public string? Remote { get; init; }

    /// <summary>The last instant of the certificate that was shown; null where it was asked for over http, or never came.</summary>
    public DateTimeOffset? CertificateEnds { get; init; }

    /// <summary>What the page led to before it was replaced, else at the newest check; null until a page told.</summary>
    public HomeOutline? Outline { get; init; }

    /// <summary>How near it came to official bounds; null before a check that told.</summary>
    public Nearing? Nearing { get; init; }

    /// <summary>Since which check hardly anything of it is there; null while it is.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <param name="before">Null at the first check.</param>
    /// <param name="isAnothers">Another's content stands in the site's place: that is no redesign.</param>
    public static HomeWatch After(HomeWatch? before, Site site, Observation visit, bool isAnothers)
    {
        var home = visit.Home;
        if (before is not null && home.At < before.At)
            return before; // a check that took longer than the next one

        var watch = (before ?? new HomeWatch { At = home.At }) with
        {
            At = home.At,
            Remote = home.Remote ?? before?.Remote,
            CertificateEnds = EndOf(site, home, before),
        };
        return isAnothers || HomeOutline.Of(site, visit) is not { IsTelling: true } now ? watch : watch.Seeing(now, site);
    }

    /// <summary>In a clerk's words; null while there is nothing to tell. Once is not enough: a page may be half built when it is read.</summary>
    public string? Hint => ReplacedAt is { } since && LocalDay.DayOf(At) > LocalDay.DayOf(since)
        ? $"登记信息需更新：首页疑似已改版（{LocalDay.DayOf(since).Told()}起，原有栏目和链接绝大部分已更换），请核对登记的栏目和网站范围。"
        : null;

    private HomeWatch Seeing(HomeOutline now, Site site)
    {
        var replaced = Outline is not null && now.Replaces(Outline) && !now.LeadsToMost(site.Columns)
            && !(ReplacedAt is { } since && At - since > Told);
        return replaced ? this with { ReplacedAt = ReplacedAt ?? At } : this with { Outline = now, ReplacedAt = null };
    }

    private static DateTimeOffset? EndOf(Site site, PageFacts home, HomeWatch? before) =>
        home.Certificate is { } certificate && site.Owns(home.Address) ? certificate.NotAfter
        : home.Access is PageAccess.Opened ? null
        : before?.CertificateEnds;
}
