using System.Text.Encodings.Web;
using Checker.Notices;
using Checker.Notices.Html;
using Checker.Notices.Papers;
using Checker.Notices.Spreadsheets;
using Checker.Notices.Word;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>The office's other documents, each in every form; its head and its words.</summary>
internal static class NoticePapersApi
{
    private const string By = "API";
    private const string NotTaken = "The template was not taken";

    internal sealed record Kind(string Paper, string Name, bool Signed, IReadOnlyList<PaperField> Fields, IReadOnlyList<string> Tables);

    internal sealed record Words(PaperTemplate Template, IReadOnlyList<WordEdit> Edits);

    /// <summary>The office's other documents: what each is called, and what may stand in its words.</summary>
    public static Ok<List<Kind>> List() => TypedResults.Ok(PaperShape.All
        .Select(shape => new Kind(shape.Kind.Id(), shape.Name, shape.IsSigned, shape.Fields, [.. shape.Tables.Keys])).ToList());

    /// <summary>One of the office's other documents as a file, or whole as JSON.</summary>
    /// <param name="kind">As the list of papers has it.</param>
    [Answers<Notice>]
    [AnswersFile("text/html", WordFile.MediaType, WorkbookFile.MediaType)]
    [Asks("form", "review, final or plain; a form that nobody signs is plain.")]
    [Asks("notice", "Of recheck: the notice's number; of results: its id.")]
    [Asks("round", "Of working-paper and scoring-sheet: the round's id.")]
    [Asks("site", "Of scoring-sheet: the site's id or name.")]
    [Asks("year", "Of quarter and year.")]
    [Asks("quarter", "Of quarter: 1 to 4.")]
    [Asks("to", "To whom it is written; again for each.")]
    [Asks("serial", "The number that it bears.")]
    [Asks("signed", "The day it bears.")]
    [Asks("printed", "The day it was printed.")]
    [Asks("deadline", "Until when is to be answered.")]
    [Refuses(400)]
    public static async Task<IResult> ShowAsync(
        string kind, string format, HttpRequest request, NoticePaperDesk desk, HtmlEncoder encoder, CancellationToken cancellationToken)
    {
        if (PaperKinds.Find(kind) is not { } paper)
            return Results.NotFound();

        var made = await MakeAsync(paper, format, request.Query, desk, encoder, cancellationToken);
        return made.File ?? Refused(made.Refusal);
    }

    /// <returns>The file; or why there is none, a line each.</returns>
    public static async Task<(IResult? File, IReadOnlyList<string> Refusal)> MakeAsync(
        PaperKind kind, string format, IQueryCollection query, NoticePaperDesk desk, HtmlEncoder encoder, CancellationToken cancellationToken)
    {
        if (NoticePaperQuery.Read(kind, query) is not { } order)
            return (null, ["日期或数字填写有误。"]);
        if (FormOf(query["form"], PaperShape.For(kind)) is not { } form)
            return (null, ["form须为review、final或plain；不签发的表格只有plain。"]);

        var (paper, refusal) = await desk.ComposeAsync(order, cancellationToken);
        if (paper is null)
            return (null, [refusal!]);
        if (form is NoticeForm.Final && paper.Blocks.Count > 0)
            return (null, paper.Blocks);

        var name = $"{kind.Id()}.{format}";
        return format switch
        {
            "json" => (Results.Ok(paper), []),
            "html" => (Results.Content(HtmlNotice.Of(paper, form, encoder), "text/html; charset=utf-8"), []),
            "docx" => (NoticeFile.Of(stream => WordNotice.Write(paper, form, stream), WordFile.MediaType, name), []),
            "xlsx" when paper.Annexes.Count > 0 => (NoticeFile.Of(stream => WorkbookFile.Write(NoticeWorkbook.Of(paper), stream), WorkbookFile.MediaType, name), []),
            "xlsx" => (null, ["这份公文没有表格。"]),
            _ => (null, ["格式须为docx、html、xlsx或json。"]),
        };
    }

    /// <summary>Who writes the papers, and from where sites are visited.</summary>
    [Answers<OfficeHead>]
    [Refuses(404)]
    public static async Task<IResult> HeadAsync(NoticePaperStore store, CancellationToken cancellationToken) =>
        await store.FindHeadAsync(cancellationToken) is { } head ? Results.Ok(head) : Results.NotFound();

    /// <summary>Sets who writes the papers, and from where sites are visited.</summary>
    [Takes<OfficeHead>]
    public static async Task<Results<NoContent, ProblemHttpResult>> PutHeadAsync(HttpRequest request, NoticePaperDesk desk, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<OfficeHead>(request, cancellationToken) is not { } head)
            return Refused(["请求内容须为 JSON 对象，含 head（office、officeShort、numberWord、year），可有 addresses。"]);
        if (head.Mistakes() is { Count: > 0 } mistakes)
            return Refused(mistakes);

        await desk.SaveHeadAsync(head, By, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>The office's words for a document, and every change of them.</summary>
    /// <param name="kind">As the list of papers has it.</param>
    [Answers<Words>]
    [Bears("ETag")]
    public static async Task<IResult> TemplateAsync(string kind, HttpResponse response, NoticePaperStore store, CancellationToken cancellationToken) =>
        PaperKinds.Find(kind) is { } paper
            ? EntryAnswer.Shown(response, (await store.WordsAsync(paper, cancellationToken)).Words, words => new Words(words.Template, words.Edits), words => words.Edits.Count)
            : Results.NotFound();

    /// <summary>Sets the office's words for a document.</summary>
    /// <param name="kind">As the list of papers has it.</param>
    [Takes<PaperTemplate>]
    [Refuses(412, 428)]
    [Heeds("If-Match")]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> PutTemplateAsync(
        string kind, HttpRequest request, NoticePaperDesk desk, CancellationToken cancellationToken)
    {
        if (PaperKinds.Find(kind) is not { } paper)
            return TypedResults.NotFound();
        if (!EntryAnswer.TryReadVersion(request, out var seen) || seen is null)
            return TypedResults.Problem(statusCode: StatusCodes.Status428PreconditionRequired, title: NotTaken, detail: "请在 If-Match 中写明所修改的版本（GET 该模板时的 ETag）。");
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return TypedResults.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: NotTaken, detail: UploadedFile.TooLarge);

        var reading = PaperTemplates.Read(file.Span, paper);
        if (reading.Value is not { } template)
            return Refused(reading.Mistakes);
        return await desk.RewordAsync(template, seen.Value, By, cancellationToken) is Changed<PaperWords>.Overtaken(var now)
            ? TypedResults.Problem(
                statusCode: StatusCodes.Status412PreconditionFailed, title: NotTaken, detail: "模板在此期间已被修改，未保存。",
                extensions: new Dictionary<string, object?> { ["changes"] = now.Edits.Skip(seen.Value).ToList() })
            : TypedResults.NoContent();
    }

    private static NoticeForm? FormOf(string? form, PaperShape shape) => form switch
    {
        null or "" => shape.IsSigned ? NoticeForm.ForReview : NoticeForm.Plain,
        "review" when shape.IsSigned => NoticeForm.ForReview,
        "final" when shape.IsSigned => NoticeForm.Final,
        "plain" => NoticeForm.Plain,
        _ => null,
    };

    private static ProblemHttpResult Refused(IReadOnlyList<string> mistakes) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The paper was not given", detail: string.Join('\n', mistakes));
}
