using Checker.Problems;
using Checker.Storage;
using Checker.Units;

namespace Checker.Api;

/// <summary>The files of a problem's reports: bytes that nothing here opens.</summary>
internal static class AttachmentsApi
{
    /// <summary>Keeps a file for a report, told by its content; the answer is how the report refers to it.</summary>
    /// <param name="name">What the file is called; shown as text only.</param>
    [TakesFile("application/octet-stream")]
    [Answers<ReportFile>]
    [Refuses(422)]
    public static async Task<IResult> AddAsync(
        string problem, string? name, HttpRequest request, ProblemStore problems, AttachmentStore attachments, CancellationToken cancellationToken)
    {
        if (!ProblemId.TryParse(problem, null, out var id) || await problems.FindAsync(id, cancellationToken) is null)
            return Results.NotFound();
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } bytes)
            return Refused(UploadedFile.TooLarge);

        var (file, refusal) = await attachments.AddAsync(id, name ?? "", bytes.ToArray(), cancellationToken);
        return file is null ? Refused(refusal!) : Results.Ok(file);
    }

    /// <summary>A kept file's bytes, as a download.</summary>
    /// <param name="file">Its id.</param>
    [AnswersFile("application/octet-stream")]
    public static async Task<IResult> ShowAsync(
        string problem, string file, AttachmentStore attachments, HttpContext context, CancellationToken cancellationToken) =>
        ProblemId.TryParse(problem, null, out var id) ? await AnswerAsync(id, file, attachments, context, cancellationToken) : Results.NotFound();

    /// <summary>As a download that no browser opens by itself, whatever it is; a page may show a picture. Nosniff stands on every answer.</summary>
    public static async Task<IResult> AnswerAsync(
        ProblemId problem, string file, AttachmentStore attachments, HttpContext context, CancellationToken cancellationToken)
    {
        if (await attachments.FindAsync(problem, file, cancellationToken) is not var (name, bytes))
            return Results.NotFound();

        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        var content = bytes.ToArray();
        return Results.Bytes(content, AttachmentKind.Tell(content).Kind?.PictureType ?? "application/octet-stream", name);
    }

    private static IResult Refused(string detail) =>
        Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: "The file was not taken", detail: detail);
}
