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
        IReadOnlyList<Annex> Annexes, NoticeMaterial Material, NoticeTemplate Template, IReadOnlyList<WordEdit> Edits, IReadOnlyList<DraftChange> History, string Changes, DateTimeOffset? IssuedAt, string? IssuedBy, string? Digest);

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

    /// <summary>Notices, the newest first, a row each, a part at a time.</summary>
    public static async Task<Results<Ok<List<Row>>, ProblemHttpResult>> ListAsync(
        NoticeStore store, NoticeDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        if (!ListParts.TryTake(context, await store.AllAsync(cancellationToken), id => id.ToString(), out var part))
            return ListParts.Refused();

        var rows = new List<Row>();
        foreach (var id in part)
        {
            if (await desk.FindAsync(id, cancellationToken) is { } standing)
                rows.Add(new(id, standing.Draft.Version, standing.Notice.Title, standing.Notice.Head.Number(), StateOf(standing), standing.Draft.ChangedAt));
        }

        return TypedResults.Ok(rows);
    }

    /// <summary>A notice as a file, or whole as JSON.</summary>
    /// <param name="form">review, final or public; the final and the public version only when nothing speaks against them.</param>
    [Answers<Shown>]
    [Bears("ETag")]
    [AnswersFile("text/html", WordFile.MediaType, WorkbookFile.MediaType)]
    [Refuses(400, 409)]
    public static async Task<IResult> ShowAsync(
        string notice, string format, NoticeDesk desk, HtmlEncoder encoder, HttpResponse response, CancellationToken cancellationToken, string form = "review")
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await desk.FindAsync(id, cancellationToken) is not { } standing)
            return Results.NotFound();
        if (FormOf(form) is not { } wanted)
            return Refused(StatusCodes.Status400BadRequest, "form须为review、final或public。");
        if (wanted is not NoticeForm.ForReview && !standing.IsClear)
            return Refused(StatusCodes.Status409Conflict, string.Join('\n', standing.Notice.Blocks));

        response.Headers.ContentSecurityPolicy = HtmlNotice.Policy;
        response.Headers.ETag = NoticeChangesApi.Tag(standing);
        var name = $"{id}-{form}.{format}";
        return format switch
        {
            "json" => Results.Ok(ToShown(standing)),
            "html" => Results.Content(HtmlNotice.Of(standing.Notice, wanted, encoder), "text/html; charset=utf-8"),
            "docx" => NoticeFile.Of(stream => WordNotice.Write(standing.Notice, wanted, stream), WordFile.MediaType, name),
            "xlsx" when wanted is NoticeForm.Public => Refused(StatusCodes.Status400BadRequest, "表格列出全部网站，没有公开版。"),
            "xlsx" => NoticeFile.Of(stream => WorkbookFile.Write(NoticeWorkbook.Of(standing.Notice, standing.Draft.Material), stream), WorkbookFile.MediaType, name),
            _ => Refused(StatusCodes.Status404NotFound, "格式须为html、docx、xlsx或json。"),
        };
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
        standing.Notice.Body, standing.Notice.Annexes, standing.Draft.Material, standing.Draft.Template, standing.Draft.Edits, standing.Draft.History, standing.Draft.Changes,
        standing.Issued?.IssuedAt, standing.Issued?.IssuedBy, standing.Issued?.Digest);

    private static string StateOf(StandingNotice standing) => standing.Issued is null ? "draft" : "issued";

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The notice was not given", detail: detail);
}
