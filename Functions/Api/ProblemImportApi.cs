using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>An earlier notice's problems.</summary>
internal static class ProblemImportApi
{
    /// <param name="New">In a dry run, those that the file would bring, there already or not.</param>
    /// <param name="Unchanged">Those that were there already.</param>
    internal sealed record Imported(
        [property: System.Text.Json.Serialization.JsonPropertyName("imported")] int New, int Unchanged, IReadOnlyList<RejectedRow> Rejected, bool DryRun);

    /// <summary>Takes an earlier notice's problems; taken twice it changes nothing.</summary>
    /// <param name="notice">Its number, where the file has no column 文号.</param>
    [TakesFile(CsvAnswer.MediaType)]
    public static async Task<Results<Ok<Imported>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, SiteStore sites, ProblemEdits edits, CancellationToken cancellationToken,
        string? notice = null, string by = "API", bool dryRun = false)
    {
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);
        var (import, refusal) = NoticeImport.Read(file, await sites.AllAsync(cancellationToken), notice);
        if (import is null)
            return Refused(StatusCodes.Status400BadRequest, refusal!);

        if (by.Length > ProblemEdits.LongestName)
            return Refused(StatusCodes.Status400BadRequest, $"by 不得超过{ProblemEdits.LongestName}字。");

        var fresh = 0;
        foreach (var (key, action) in dryRun ? [] : import.Problems)
            fresh += await edits.BeginAsync(key, action, new EditTerms(by), cancellationToken) is Edited.Done ? 1 : 0;
        return TypedResults.Ok(new Imported(dryRun ? import.Problems.Count : fresh, dryRun ? 0 : import.Problems.Count - fresh, import.Rejected, dryRun));
    }

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The file was not imported", detail: detail);
}
