using Checker.Fetching;
using Checker.Observing.Html;
using Checker.Observing.Marks;
using Checker.Observing.Privacy;
using Checker.Observing.Signs;
using Checker.Observing.Wordings;
using Checker.Sites;

namespace Checker.Observing;

/// <summary>From what came of asking for a page to the facts of it. Whatever came is a fact; nothing throws.</summary>
internal static class PageReader
{
    /// <param name="lexicon">What the office looks for in wordings; null: nothing.</param>
    public static PageFacts Read(FetchOutcome outcome, PageRole role, Site site, Lexicon? lexicon = null) => outcome switch
    {
        FetchOutcome.Answered answered => Read(answered, role, site, lexicon ?? Lexicon.None),
        FetchOutcome.Failed failed => Unanswered(failed, role),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>Whether the same body reads so again: the answer's head, which is another each time, had no say in it.</summary>
    public static bool HangsOnBodyAlone(PageFacts facts) => facts.Access is PageAccess.Opened && facts.TextLength >= Walls.ChallengeText;

    /// <summary>The facts of a page that came again as it was.</summary>
    public static PageFacts Again(PageFacts known, FetchOutcome.Answered answered) => known with
    {
        At = answered.At,
        Took = answered.Took,
        Remote = answered.Page.Remote,
        Certificate = answered.Page.Certificate,
    };

    private static PageFacts Unanswered(FetchOutcome.Failed failed, PageRole role) => new()
    {
        Role = role,
        Asked = failed.Asked,
        Address = failed.Asked,
        At = failed.At,
        Took = failed.Took,
        Access = AccessOf(failed.Failure),
        AccessDetail = $"{failed.Failure}: {failed.Detail}",
        Remote = failed.Remote,
    };

    private static PageAccess AccessOf(FetchFailure failure) => failure switch
    {
        FetchFailure.NameNotFound => PageAccess.NameGone,
        FetchFailure.NameServerFailed or FetchFailure.Unreachable or FetchFailure.Forbidden
            or FetchFailure.CheckTimeUp or FetchFailure.OwnNetwork => PageAccess.Ours,
        FetchFailure.TlsFailed or FetchFailure.IPv6Only => PageAccess.Unsupported,
        FetchFailure.ToldToWait or FetchFailure.Disallowed => PageAccess.Blocked,
        FetchFailure.Unreadable => PageAccess.Unreadable,
        FetchFailure.Refused or FetchFailure.Reset or FetchFailure.ConnectTimedOut or FetchFailure.TimedOut
            or FetchFailure.BodyTimedOut or FetchFailure.RedirectLoop or FetchFailure.TooManyRedirects => PageAccess.NoAnswer,
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    };

    private static PageFacts Read(FetchOutcome.Answered answered, PageRole role, Site site, Lexicon lexicon)
    {
        var page = answered.Page;
        var text = TextDecoding.Decode(page.Body.Span, page.ContentType);
        var markup = MarkupLimit.Cut(text.Text);
        var isCut = page.Truncated || markup.Length < text.Text.Length;
        // What cannot be read as a whole may still show who was there.
        var parsed = text.IsText || IsMarkup(markup) ? HtmlPage.Parse(markup, page.Address, text.Encoding) : null;
        var html = text.IsText ? parsed : null;
        var leads = parsed is null ? [] : LeadsReader.Read(parsed);
        var (access, detail) = AccessOf(page, text, html, isCut);
        var facts = Came(answered, role, access, detail) with
        {
            Encoding = text.IsText ? text.Name : null,
            EncodingChoice = text.IsText ? text.Choice : null,
            Title = access is PageAccess.Withheld ? null : html?.Title,
            TextLength = access is PageAccess.Withheld ? 0 : html?.Text.Length ?? 0,
            Signs = parsed is null || access is PageAccess.Withheld ? PageSigns.None : SignReader.Read(parsed, site, answered.Asked, leads),
        };
        if (access != PageAccess.Opened || html is null)
            return facts;

        var read = ContentReader.Read(facts, html, site, leads, isCut);
        return read with { Wordings = WordingReader.Read(html.Text, read.Items, read.ArticleDate, lexicon) };
    }

    /// <summary>That something came, whatever it says.</summary>
    internal static PageFacts Came(FetchOutcome.Answered answered, PageRole role, PageAccess access, string? detail) => new()
    {
        Role = role,
        Asked = answered.Asked,
        Address = answered.Page.Address,
        At = answered.At,
        Took = answered.Took,
        Access = access,
        Status = answered.Page.Status,
        AccessDetail = detail,
        Remote = answered.Page.Remote,
        Certificate = answered.Page.Certificate,
    };

    private static bool IsMarkup(string text) => text.AsSpan(0, Math.Min(text.Length, 1000)).Contains("<html", StringComparison.OrdinalIgnoreCase);

    private static (PageAccess Access, string? Detail) AccessOf(Exchange page, DecodedText text, HtmlPage? html, bool isCut)
    {
        if (html is not null && ClassifiedMarks.AreIn(html.Text))
            return (PageAccess.Withheld, null);
        if (Walls.Of(page, text.Text, html) is { } wall)
            return (PageAccess.Blocked, wall);
        if (page.Status is 404 or 410)
            return (PageAccess.Missing, $"status {page.Status}");
        if (page.Status is < 200 or >= 300)
            return (PageAccess.ServerError, $"status {page.Status}");

        return html is not null ? (PageAccess.Opened, isCut ? "truncated" : null)
            : (PageAccess.Unreadable, text.IsText ? "nested too deeply, or tags in disorder" : "no text");
    }
}
