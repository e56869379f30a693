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

    internal sealed record Kind(string Paper, string Name, bool Signed, IReadOnlyList<PaperField> Fields, IReadOnlyList<string> Tables);

    internal sealed record Words(PaperTemplate Template, string Mark, IReadOnlyList<WordEdit> Edits);

    public static Ok<List<Kind>> List() => TypedResults.Ok(PaperShape.All
        .Select(shape => new Kind(shape.Kind.Id(), shape.Name, shape.IsSigned, shape.Fields, [.. shape.Tables.Keys])).ToList());

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

    public static async Task<IResult> HeadAsync(NoticePaperStore store, CancellationToken cancellationToken) =>
        await store.FindHeadAsync(cancellationToken) is { } head ? Results.Ok(head) : Results.NotFound();

    public static async Task<IResult> PutHeadAsync(HttpRequest request, NoticePaperDesk desk, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<OfficeHead>(request, cancellationToken) is not { } head)
            return Refused(["请求内容须为 JSON 对象，含 head（office、officeShort、numberWord、year），可有 addresses。"]);
        if (head.Mistakes() is { Count: > 0 } mistakes)
            return Refused(mistakes);

        await desk.SaveHeadAsync(head, By, cancellationToken);
        return Results.NoContent();
    }

    public static async Task<IResult> TemplateAsync(string kind, NoticePaperStore store, CancellationToken cancellationToken) =>
        PaperKinds.Find(kind) is { } paper && await store.WordsAsync(paper, cancellationToken) is var stored
            ? Results.Ok(new Words(stored.Words.Template, stored.Mark, stored.Words.Edits))
            : Results.NotFound();

    /// <param name="mark">Of the template that was read; empty when nobody had changed it yet.</param>
    public static async Task<IResult> PutTemplateAsync(
        string kind, HttpRequest request, NoticePaperDesk desk, CancellationToken cancellationToken, string mark = "")
    {
        if (PaperKinds.Find(kind) is not { } paper)
            return Results.NotFound();
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return Refused([UploadedFile.TooLarge]);

        var reading = PaperTemplates.Read(file.Span, paper);
        if (reading.Value is not { } template)
            return Refused(reading.Mistakes);
        return await desk.RewordAsync(template, mark, By, cancellationToken)
            ? Results.NoContent()
            : TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "The template was not taken", detail: "模板已由他人修改。");
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
