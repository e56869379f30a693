using Checker.Fetching;

namespace Checker.Observing.Attachments;

/// <summary>From a picture that came to its digest: whether it is another than before is all that is asked of it.</summary>
internal static class PictureFacts
{
    public static PageFacts Read(FetchOutcome.Answered answered)
    {
        var page = answered.Page;
        var came = page is { Status: >= 200 and < 300, Truncated: false, Body.IsEmpty: false };
        return PageReader.Came(answered, PageRole.Picture, came ? PageAccess.Opened : PageAccess.Missing, null) with
        {
            Digest = came ? page.Sha256 : null,
        };
    }
}
