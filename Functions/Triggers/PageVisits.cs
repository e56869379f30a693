using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Observing.Attachments;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>A page asked for, and what was read of it.</summary>
/// <param name="Outcome">As it may be kept: a file as its text, what bears a classification mark without its body.</param>
/// <param name="Page">Whole; its outline where it is known from the visit before.</param>
/// <param name="Key">All that its reading hangs on; null where the same body may read otherwise the next time.</param>
internal sealed record VisitedPage(FetchOutcome Outcome, PageFacts Page, string? Key = null);

/// <summary>
/// Asks for pages and files and reads them. Many are waited for at a time, but only half of the processors read: a page's tree takes
/// a hundred times the memory of the page, and beside each one that is read, others are fetched, packed and written. Files have turns
/// of their own: one may take seconds, which pages do not.
/// </summary>
internal sealed class PageVisits(PdfText pdf)
{
    /// <summary>Of an ordinary page, in memory, in bytes.</summary>
    private const int FactsOfPage = 64 * 1024;

    /// <summary>Bytes that may wait to be read: fifty ordinary pages, or one of the longest.</summary>
    private const int Room = 4 * 1024 * 1024;

    private static readonly int Half = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly ReadingTurns _pages = new(Half, Room);
    private readonly ReadingTurns _files = new(Half, Room);

    public async Task<VisitedPage> VisitAsync(SiteSession session, SiteReadings readings, VisitPage page, CancellationToken cancellationToken)
    {
        var facts = readings.Count * FactsOfPage;
        var turns = page.Role is PageRole.Attachment ? _files : _pages;
        await turns.RoomAsync(facts, cancellationToken);
        var outcome = await session.FetchAsync(page.Address, cancellationToken);
        var key = readings.KeyOf(outcome, page.Role);
        if (readings.Find(key, outcome) is { } known)
            return new VisitedPage(outcome, known, key);

        var came = outcome.Trail.Sum(exchange => exchange.Body.Length);
        using var turn = await turns.TakeAsync(facts + came, came, cancellationToken);
        using var span = Telemetry.Source.StartActivity("observe");
        if (page.Role is PageRole.Attachment && outcome is FetchOutcome.Answered file)
            return await ReadFileAsync(file, cancellationToken);

        if (page.Role is PageRole.Picture && outcome is FetchOutcome.Answered picture)
            return new VisitedPage(picture, PictureFacts.Read(picture));

        var read = readings.Read(outcome, page.Role);
        return read.Access is PageAccess.Withheld
            ? new VisitedPage(Withhold((FetchOutcome.Answered)outcome), read)
            : new VisitedPage(outcome, read, PageReader.HangsOnBodyAlone(read) ? key : null);
    }

    /// <summary>Numbers of persons can be masked in text alone: of a file, its text is kept, and of one that can't be read, nothing.</summary>
    private async Task<VisitedPage> ReadFileAsync(FetchOutcome.Answered file, CancellationToken cancellationToken)
    {
        var body = file.Page.Body;
        var text = file.Page.Truncated ? new FileText(null, "truncated")
            : FileText.IsPdf(body.Span) ? await pdf.ReadAsync(body, cancellationToken)
            : FileText.Of(body, file.Page.ContentType);
        var facts = FileFacts.Read(file, text);
        return facts.Access switch
        {
            PageAccess.Opened => new VisitedPage(AsText(file, text.Text!), facts),
            PageAccess.Unreadable or PageAccess.Withheld => new VisitedPage(Withhold(file), facts),
            _ => new VisitedPage(file, facts),
        };
    }

    private static FetchOutcome.Answered AsText(FetchOutcome.Answered file, string text) => file.With(file.Page with
    {
        Body = Encoding.UTF8.GetBytes(text),
        ContentType = "text/plain; charset=utf-8",
        ServedSha256 = file.Page.Sha256,
    });

    /// <summary>Of the head the status alone: a file's name can say what the file does.</summary>
    private static FetchOutcome.Answered Withhold(FetchOutcome.Answered page) => page.With(page.Page with
    {
        ResponseHead = page.Page.ResponseHead.Split('\n')[0],
        Body = ReadOnlyMemory<byte>.Empty,
        Withheld = true,
    });
}
