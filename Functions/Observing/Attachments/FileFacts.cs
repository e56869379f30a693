using Checker.Fetching;
using Checker.Observing.Html;
using Checker.Observing.Privacy;

namespace Checker.Observing.Attachments;

/// <summary>From a file that came to the facts of it.</summary>
internal static class FileFacts
{
    /// <param name="text">What it says.</param>
    public static PageFacts Read(FetchOutcome.Answered answered, FileText text)
    {
        var page = answered.Page;
        var (access, detail) = AccessOf(page, text);
        return new PageFacts
        {
            Role = PageRole.Attachment,
            Asked = answered.Asked,
            Address = page.Address,
            At = answered.At,
            Took = answered.Took,
            Access = access,
            Status = page.Status,
            AccessDetail = detail,
            Remote = page.Remote,
            Certificate = page.Certificate,
            Title = access is PageAccess.Opened ? NameOf(page.Address) : null,
            TextLength = access is PageAccess.Opened ? text.Text!.Length : 0,
            Private = access is PageAccess.Opened ? PrivateReader.Read(PlainText.Of(text.Text!)) : null,
        };
    }

    private static (PageAccess Access, string? Detail) AccessOf(Exchange page, FileText text) => page switch
    {
        { Status: 404 or 410 } => (PageAccess.Missing, $"status {page.Status}"),
        { Status: < 200 or >= 300 } => (PageAccess.ServerError, $"status {page.Status}"),
        { Truncated: true } => (PageAccess.Unreadable, "truncated"),
        _ when text.Text is null => (PageAccess.Unreadable, text.Kind),
        _ when ClassifiedMarks.AreIn(text.Text) => (PageAccess.Withheld, null),
        _ => (PageAccess.Opened, text.Kind),
    };

    private static string NameOf(Uri address) => Uri.UnescapeDataString(address.Segments[^1]);
}
