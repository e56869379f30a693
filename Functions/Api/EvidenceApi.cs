using Checker.Storage;

namespace Checker.Api;

/// <summary>The kept bytes of a page: as text that no browser runs.</summary>
internal static class EvidenceApi
{
    /// <summary>The kept bytes of a page, as a download.</summary>
    /// <param name="id">As a finding's <c>evidence</c> has it.</param>
    [AnswersFile("application/octet-stream")]
    public static async Task<IResult> ShowAsync(string id, EvidenceReading evidence, HttpContext context, CancellationToken cancellationToken)
    {
        if (await evidence.ReadAsync(id, cancellationToken) is not { } record)
            return Results.NotFound();

        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Bytes(record.Payload.ToArray(), "application/octet-stream", id + ".bin");
    }
}
