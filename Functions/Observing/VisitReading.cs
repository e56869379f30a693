using Checker.Observing.Columns;
using Checker.Sites;

namespace Checker.Observing;

/// <summary>From the pages of one visit to the observation of the site.</summary>
internal static class VisitReading
{
    public static Observation Assemble(Site site, int visit, IReadOnlyList<PageFacts> pages, IReadOnlyList<Uri> leftOut)
    {
        var own = OwnContent.Of(pages);
        return new()
        {
            Site = site.Id,
            Visit = visit,
            Pages = own,
            Columns = LeafColumns.Of(site, own),
            LeftOut = leftOut,
        };
    }
}
