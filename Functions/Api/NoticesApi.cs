using System.Text.Encodings.Web;
using Checker.Notices;
using Checker.Notices.Html;
using Checker.Notices.Spreadsheets;
using Checker.Notices.Word;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Notices: beginning one from its material, and every form in which it can be had.</summary>
internal static class NoticesApi
{
    private const string By = "API";

    internal sealed record Begun(NoticeId Notice, IReadOnlyList<string> Blocks);

    internal sealed record Row(NoticeId Notice, int Version, string Title, string Number, string State, DateTimeOffset ChangedAt);

    internal sealed record Shown(
        NoticeId Notice, int Version, string State, string Number, string Title, IReadOnlyList<string> Blocks, IReadOnlyList<Figure> Figures, IReadOnlyList<NoticeParagraph> Body,
        IReadOnlyList<Annex> Annexes, NoticeMaterial Material, NoticeTemplate Template, string Changes, DateTimeOffset? IssuedAt, string? IssuedBy, string? Digest);

    /// <summary>Begins a notice: a draft, and what speaks against issuing it.</summary>
    /// <param name="template">Another template than the edition's.</param>
    [Takes<NoticeMaterial>]
    [Heeds(CallKey.Header)]
    public static async Task<Results<Created<Begun>, ProblemHttpResult>> BeginAsync(
        HttpRequest request, NoticeDesk desk, CancellationToken cancellationToken, string? template = null)
    {
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } material)
            return Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);
        if (!CallKey.TryRead(request, out var key))
            return Refused(StatusCodes.Status400BadRequest, CallKey.TooLong);

        var reading = await desk.BeginAsync(material, template, By, cancellationToken, key);
        if (reading.Value is not { } draft)
            return Refused(StatusCodes.Status400BadRequest, string.Join('\n', reading.Mistakes));
        var standing = await desk.FindAsync(draft.Id, cancellationToken);
        return TypedResults.Created($"/office/notices/{draft.Id}", new Begun(draft.Id, standing!.Notice.Blocks));
    }

    /// <summary>All notices, a row each.</summary>
    public static async Task<Ok<List<Row>>> ListAsync(NoticeStore store, NoticeDesk desk, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var id in await store.AllAsync(cancellationToken))
        {
            if (await desk.FindAsync(id, cancellationToken) is { } standing)
                rows.Add(new(id, standing.Draft.Version, standing.Notice.Title, standing.Notice.Head.Number(), StateOf(standing), standing.Draft.ChangedAt));
        }

        return TypedResults.Ok(rows);
    }

    /// <summary>A notice as a file, or whole as JSON.</summary>
    /// <param name="form">review, final or public; the final and the public version only when nothing speaks against them.</param>
    [Answers<Shown>]
    [AnswersFile("text/html", WordFile.MediaType, WorkbookFile.MediaType)]
    [Refuses(400, 409)]
    public static async Task<IResult> ShowAsync(
        string notice, string format, NoticeDesk desk, HtmlEncoder encoder, CancellationToken cancellationToken, string form = "review")
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await desk.FindAsync(id, cancellationToken) is not { } standing)
            return Results.NotFound();
        if (FormOf(form) is not { } wanted)
            return Refused(StatusCodes.Status400BadRequest, "form须为review、final或public。");
        if (wanted is not NoticeForm.ForReview && !standing.IsClear)
            return Refused(StatusCodes.Status409Conflict, string.Join('\n', standing.Notice.Blocks));

        var name = $"{id}-{form}.{format}";
        return format switch
        {
            "json" => Results.Ok(ToShown(standing)),
            "html" => Results.Content(HtmlNotice.Of(standing.Notice, wanted, encoder), "text/html; charset=utf-8"),
            "docx" => Results.File(Written(stream => WordNotice.Write(standing.Notice, wanted, stream)), WordFile.MediaType, name),
            "xlsx" when wanted is NoticeForm.Public => Refused(StatusCodes.Status400BadRequest, "表格列出全部网站，没有公开版。"),
            "xlsx" => Results.File(Written(stream => WorkbookFile.Write(NoticeWorkbook.Of(standing.Notice, standing.Draft.Material), stream)), WorkbookFile.MediaType, name),
            _ => Refused(StatusCodes.Status404NotFound, "格式须为html、docx、xlsx或json。"),
        };
    }

    /// <summary>The office's own words for one draft, in place of the template's.</summary>
    [Takes<NoticeTemplate>]
    [Refuses(409)]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> RewordAsync(
        string notice, HttpRequest request, NoticeDesk desk, CancellationToken cancellationToken)
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await desk.FindAsync(id, cancellationToken) is not { } standing)
            return TypedResults.NotFound();
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);

        var reading = NoticeTemplates.Read(file.Span);
        if (reading.Value is not { } template)
            return Refused(StatusCodes.Status400BadRequest, string.Join('\n', reading.Mistakes));
        return await desk.ChangeAsync(standing.Stored, standing.Draft with { Template = template }, By, cancellationToken)
            ? TypedResults.NoContent()
            : Refused(StatusCodes.Status409Conflict, "通报已签发，或正由他人修改。");
    }

    /// <summary>The letters (整改通知书) that go with a notice, each with its report form.</summary>
    /// <param name="unit">One unit's letter; all of them in one file without it.</param>
    [AnswersFile(WordFile.MediaType)]
    [Refuses(409)]
    public static async Task<IResult> ShowLettersAsync(string notice, NoticeDesk desk, CancellationToken cancellationToken, string? unit = null)
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await desk.FindAsync(id, cancellationToken) is not { } standing)
            return Results.NotFound();
        if (!standing.IsClear)
            return Refused(StatusCodes.Status409Conflict, string.Join('\n', standing.Notice.Blocks));

        var letters = await desk.LettersAsync(standing.Draft, cancellationToken);
        IReadOnlyList<Letter> wanted = unit is null ? letters : [.. letters.Where(letter => letter.Unit == unit)];
        return wanted.Count == 0
            ? Refused(StatusCodes.Status404NotFound, "没有需要发送的整改通知书。")
            : Results.File(Written(stream => WordLetters.Write(wanted, standing.Draft.Template.Letter.ReportTitle, stream)), WordFile.MediaType, $"{id}-letters.docx");
    }

    private static NoticeForm? FormOf(string form) => form switch
    {
        "review" => NoticeForm.ForReview,
        "final" => NoticeForm.Final,
        "public" => NoticeForm.Public,
        _ => null,
    };

    private static Shown ToShown(StandingNotice standing) => new(
        standing.Draft.Id, standing.Draft.Version, StateOf(standing), standing.Notice.Head.Number(), standing.Notice.Title, standing.Notice.Blocks, standing.Notice.Figures,
        standing.Notice.Body, standing.Notice.Annexes, standing.Draft.Material, standing.Draft.Template, standing.Draft.Changes,
        standing.Issued?.IssuedAt, standing.Issued?.IssuedBy, standing.Issued?.Digest);

    private static string StateOf(StandingNotice standing) => standing.Issued is null ? "draft" : "issued";

    private static MemoryStream Written(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return stream;
    }

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The notice was not given", detail: detail);
}
