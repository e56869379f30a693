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
        var (access, detail) = AccessOf(answered.Page, text);
        var came = PageReader.Came(answered, PageRole.Attachment, access, detail);
        return access is not PageAccess.Opened ? came : came with
        {
            Title = NameOf(answered.Page.Address),
            TextLength = text.Text!.Length,
            Private = PrivateReader.Read(PlainText.Of(text.Text)),
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
