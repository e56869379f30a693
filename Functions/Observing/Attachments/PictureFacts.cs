using System.Security.Cryptography;
using Checker.Fetching;

namespace Checker.Observing.Attachments;

/// <summary>From a picture that came to its digest: whether it is another than before is all that is asked of it.</summary>
internal static class PictureFacts
{
    public static PageFacts Read(FetchOutcome.Answered answered)
    {
        var page = answered.Page;
        var came = page is { Status: >= 200 and < 300, Truncated: false, Body.IsEmpty: false };
        return new PageFacts
        {
            Role = PageRole.Picture,
            Asked = answered.Asked,
            Address = page.Address,
            At = answered.At,
            Took = answered.Took,
            Access = came ? PageAccess.Opened : PageAccess.Missing,
            Status = page.Status,
            Remote = page.Remote,
            Digest = came ? Convert.ToHexStringLower(SHA256.HashData(page.Body.Span)) : null,
        };
    }
}
