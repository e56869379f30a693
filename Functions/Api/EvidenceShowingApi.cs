using Checker.Comparing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Kept pages as lines of text with the places of what was found, their versions, and two of them compared.</summary>
internal static class EvidenceShowingApi
{
    /// <param name="Lines">Null for what is no text.</param>
    internal sealed record Shown(
        string Evidence, SiteId Site, RoundId Round, Uri Address, DateTimeOffset At, string Sha256, IReadOnlyList<string>? Lines, IReadOnlyList<Place> Findings);

    /// <param name="Marks">How many places of the page show it; 0 when none could be found.</param>
    internal sealed record Place(string Rule, string Subject, string Sentence, string Detail, int Marks);

    /// <param name="Lines">Each as same, gone or new, the earlier page first.</param>
    internal sealed record Diff(string Before, DateTimeOffset BeforeAt, string After, DateTimeOffset AfterAt, IReadOnlyList<Edit> Lines);

    /// <summary>A kept page as lines of text, with what was found on it.</summary>
    /// <param name="id">As a finding's <c>evidence</c> has it.</param>
    public static async Task<Results<Ok<Shown>, NotFound>> TextAsync(string id, EvidenceShowing evidence, CancellationToken cancellationToken) =>
        await evidence.ReadAsync(id, cancellationToken) is { } shown
            ? TypedResults.Ok(new Shown(
                shown.Id, shown.Site, shown.Round, shown.Address, shown.Record.At, shown.Digest, shown.Lines,
                [.. shown.Findings.Select((finding, at) => new Place(finding.Rule, finding.Subject, finding.Sentence, finding.Detail, shown.Page?.Places[at].Count ?? 0))]))
            : TypedResults.NotFound();

    /// <summary>What the site has served at a kept page's address, the newest first.</summary>
    /// <param name="id">As a finding's <c>evidence</c> has it.</param>
    public static async Task<Results<Ok<IReadOnlyList<PageVersion>>, NotFound>> VersionsAsync(
        string id, EvidenceShowing evidence, CancellationToken cancellationToken) =>
        await evidence.ReadAsync(id, cancellationToken) is { } shown
            ? TypedResults.Ok(await evidence.VersionsAsync(shown, cancellationToken))
            : TypedResults.NotFound();

    /// <summary>Two kept pages of one address, compared line by line, the earlier first.</summary>
    /// <param name="id">As a finding's <c>evidence</c> has it.</param>
    /// <param name="with">The other page, likewise.</param>
    public static async Task<Results<Ok<Diff>, ProblemHttpResult>> DiffAsync(
        string id, string? with, EvidenceShowing evidence, CancellationToken cancellationToken) =>
        await evidence.CompareAsync(id, with ?? "", cancellationToken) is { } diff
            ? TypedResults.Ok(new Diff(diff.Before.Id, diff.Before.Record.At, diff.After.Id, diff.After.Record.At, diff.Edits))
            : TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "These two cannot be compared",
                detail: "须为同一网站同一地址的两份证据，且都是文本；另一份的编号写在 with 中。");
}
