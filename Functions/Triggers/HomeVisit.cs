using Checker.Fetching;
using Checker.Observing;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>
/// Asks for a site's home page and, where it does not open, at once under the other forms of its address: the one that
/// opens counts. All attempts are kept, so that it can be told which address did not work.
/// </summary>
internal sealed class HomeVisit(PageVisits visits, SiteSession session, Site site, SiteReadings readings)
{
    /// <param name="isSpent">Whether the check's time is up.</param>
    /// <returns>The page that stands for the home page first: the registered one where none opens.</returns>
    public async Task<IReadOnlyList<VisitedPage>> RunAsync(Func<bool> isSpent, CancellationToken cancellationToken)
    {
        List<VisitedPage> tried = [await AskAsync(site.Home, cancellationToken)];
        if (!MayOpenOtherwise(tried[0].Page)) return tried;

        foreach (var variant in HomeVariants.Of(site.Home))
        {
            if (isSpent()) break;
            if (tried.Exists(one => one.Page.Access is PageAccess.NameGone && one.Page.Asked.Host == variant.Host)) continue;
            tried.Add(await AskAsync(variant, cancellationToken));
            if (Opens(tried[^1].Page)) break;
        }

        var home = tried.Find(one => Opens(one.Page)) ?? tried[0];
        return [home, .. tried.Where(one => one != home).Select(one => one with { Page = one.Page with { Role = PageRole.Tried } })];
    }

    private Task<VisitedPage> AskAsync(Uri address, CancellationToken cancellationToken) =>
        visits.VisitAsync(session, readings, new VisitPage(address, PageRole.Home), cancellationToken);

    private static bool Opens(PageFacts page) =>
        page is { Access: PageAccess.Opened, Kind: not (PageKind.SoftError or PageKind.DefaultServer) };

    /// <summary>A wall is not walked round, and our own failures would be the same again.</summary>
    private static bool MayOpenOtherwise(PageFacts page) =>
        !Opens(page) && page.Access is not (PageAccess.Blocked or PageAccess.Ours);
}
