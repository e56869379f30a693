using Checker.Observing;
using Checker.Sites;

namespace Checker.Judging;

/// <summary>Whether a page could be opened, as far as one visit shows.</summary>
internal enum Reach
{
    Opened,

    Failed,

    /// <summary>Neither: a wall, our own side, a kind that we cannot speak.</summary>
    Unknown,
}

/// <summary>What a visit got to see.</summary>
internal static class Sight
{
    /// <summary>How the fetching side names a page that never had its turn.</summary>
    private const string CheckTimeUp = "CheckTimeUp";

    /// <summary>The page that stands for the home page: itself, or where it leads when it says nothing by itself.</summary>
    public static PageFacts Shown(this Observation visit)
    {
        if (visit.Home.Reached() is not Reach.Opened || visit.Home.Items is not [])
            return visit.Home;

        PageFacts[] forwarded = [.. visit.Pages.Where(page => page.Role is PageRole.Forwarded)];
        return forwarded.LastOrDefault(page => page.Reached() is Reach.Opened) ?? forwarded.LastOrDefault() ?? visit.Home;
    }

    /// <summary>All that a visitor of the home page is shown: the page and its frames, so far as they opened.</summary>
    public static IEnumerable<PageFacts> Faces(this Observation visit) => visit.Pages
        .Where(page => page.Role is PageRole.Home or PageRole.Forwarded && page.Reached() is Reach.Opened);

    /// <summary>All pages of the site that were read and opened.</summary>
    public static IEnumerable<PageFacts> OwnPages(this Observation visit, Site site) => visit.Pages
        .Where(page => page.Reached() is Reach.Opened && (page.Role is PageRole.Home || site.Owns(page.Address)));

    /// <summary>Links and text may be about the evil; a title or the keywords are what the page says of itself.</summary>
    public static bool IsOwnWord(this Sign sign) => sign.Place is SignPlace.Title or SignPlace.Meta;

    /// <summary>A server's default page and an error told with status 200 are no home page.</summary>
    public static Reach Reached(this PageFacts page) => page.Access switch
    {
        PageAccess.Opened => page.Kind is PageKind.SoftError or PageKind.DefaultServer ? Reach.Failed : Reach.Opened,
        PageAccess.Missing or PageAccess.ServerError or PageAccess.NoAnswer or PageAccess.NameGone => Reach.Failed,
        PageAccess.Blocked or PageAccess.Unsupported or PageAccess.Unreadable or PageAccess.Withheld or PageAccess.Ours => Reach.Unknown,
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    /// <summary>Why a page says nothing of its content; null when it does.</summary>
    public static Reason? WhyUnseen(this PageFacts page) => page.Access switch
    {
        PageAccess.Blocked => Reason.Blocked,
        PageAccess.Unsupported => Reason.Unsupported,
        PageAccess.Unreadable or PageAccess.Withheld => Reason.Unreadable,
        PageAccess.Ours => page.AccessDetail?.StartsWith(CheckTimeUp, StringComparison.Ordinal) ?? false
            ? Reason.TimeUp
            : Reason.OwnNetwork,
        _ when page.Reached() is Reach.Failed => Reason.TooFewVisits,
        _ => page.Kind is PageKind.ScriptShell ? Reason.ScriptOnly : null,
    };
}
