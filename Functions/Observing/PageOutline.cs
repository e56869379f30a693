using Checker.Sites;

namespace Checker.Observing;

/// <summary>
/// What a visit goes on by: of a page, how it came and where it leads. Of a page that it knows from the one before it holds no
/// more while it goes on; what else was read is a hundred entries of lists, and not wanted before its last page came.
/// </summary>
internal static class PageOutline
{
    public static PageFacts Of(PageFacts page, Site site) => new()
    {
        Role = page.Role,
        Asked = page.Asked,
        Address = page.Address,
        At = page.At,
        Took = page.Took,
        Access = page.Access,
        AccessDetail = page.AccessDetail,
        Status = page.Status,
        Remote = page.Remote,
        Certificate = page.Certificate,
        Evidence = page.Evidence,
        Kind = page.Kind,
        TextLength = page.TextLength,
        LeadsTo = page.LeadsTo,
        Navigation = page.Navigation,
        Trail = page.Trail,
        SiteMap = page.SiteMap,
        Pictures = page.Pictures,
        Attachments = page.Attachments,
        Items = VisitPlan.Wanted(page, site),
    };

    /// <summary>The whole of a page, as it came in the visit that the outline is of.</summary>
    public static PageFacts Filled(PageFacts outline, PageFacts whole) => whole with
    {
        Role = outline.Role,
        At = outline.At,
        Took = outline.Took,
        Remote = outline.Remote,
        Certificate = outline.Certificate,
        Evidence = outline.Evidence,
    };
}
