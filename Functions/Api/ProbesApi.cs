using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Probe history from elsewhere.</summary>
internal static class ProbesApi
{
    internal sealed record Imported(
        [property: System.Text.Json.Serialization.JsonPropertyName("imported")] int Probes, IReadOnlyList<RejectedRow> Rejected);

    /// <summary>Takes probe history from elsewhere; taken twice it changes nothing.</summary>
    [TakesFile(CsvAnswer.MediaType)]
    public static async Task<Results<Ok<Imported>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, SiteStore sites, ProbeStore probes, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);
        if (ProbeHistory.Read(file, await sites.AllAsync(cancellationToken), clock.GetUtcNow()) is not { } history)
            return Refused(StatusCodes.Status400BadRequest, "文件须为 CSV，表头为 site,time,outcome,milliseconds（最后一列可省）。");

        foreach (var (site, slots) in history.Sites)
            await probes.ImportAsync(site, slots, cancellationToken);
        return TypedResults.Ok(new Imported(history.Taken, history.Rejected));
    }

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The probes were not imported", detail: detail);
}
