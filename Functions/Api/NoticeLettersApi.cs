using System.Text.Encodings.Web;
using Checker.Notices;
using Checker.Notices.Html;
using Checker.Notices.Word;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>整改通知书 of a notice, in every form.</summary>
internal static class NoticeLettersApi
{
    /// <summary>The letters (整改通知书) of a notice that nothing speaks against, of all units in one file.</summary>
    /// <param name="unit">One unit's letter alone.</param>
    [Answers<IReadOnlyList<Letter>>]
    [AnswersFile("text/html", WordFile.MediaType)]
    [Refuses(409)]
    public static async Task<IResult> ShowAsync(
        string notice, string format, NoticeDesk desk, HtmlEncoder encoder, CancellationToken cancellationToken, string? unit = null)
    {
        if (!NoticeId.TryParse(notice, null, out var id) || await desk.FindAsync(id, cancellationToken) is not { } standing)
            return Results.NotFound();
        if (!standing.IsClear)
            return Refused(StatusCodes.Status409Conflict, string.Join('\n', standing.Notice.Blocks));

        var letters = (await desk.LettersAsync(standing.Draft, cancellationToken)).Where(letter => unit is null || letter.Unit == unit).ToList();
        if (letters.Count == 0)
            return Refused(StatusCodes.Status404NotFound, "没有需要发送的整改通知书。");

        IReadOnlyList<Notice> documents = [.. letters.Select(LetterDocument.Of)];
        return format switch
        {
            "json" => Results.Ok(letters),
            "html" => Results.Content(HtmlNotice.Of(documents, NoticeForm.Plain, encoder), "text/html; charset=utf-8"),
            "docx" => NoticeFile.Of(stream => WordNotice.Write(documents, NoticeForm.Plain, stream), WordFile.MediaType, $"{id}-letters.docx"),
            _ => Refused(StatusCodes.Status404NotFound, "格式须为docx、html或json。"),
        };
    }

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The letters were not given", detail: detail);
}
