using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>What waits for a person in a closed round, and what persons record.</summary>
internal static class ManualChecksApi
{
    internal sealed record Waiting(SiteId Site, string Name, string Unit, string Rule, string Indicator, string Why);

    /// <summary>Either an outcome or, of a home page, whether it opened.</summary>
    /// <param name="Picture">A PNG or JPEG of what was seen, 5 MB at most.</param>
    internal sealed record Written(
        Outcome? Outcome, bool? Opened, string? What, string? From, DateTimeOffset? At, string? By, string? Sentence, byte[]? Picture);

    internal sealed record OpenedBy(string? By);

    /// <summary>What waits for a person in a closed round.</summary>
    public static async Task<Results<Ok<IEnumerable<Waiting>>, NotFound>> ListAsync(
        string round, ManualChecking manual, CancellationToken cancellationToken) =>
        RoundId.TryParse(round, null, out var id) && await manual.TasksAsync(id, cancellationToken) is { } sites
            ? TypedResults.Ok(sites.SelectMany(each => each.Tasks.Select(task => new Waiting(
                each.Site.Id, each.Site.Name, each.Site.Unit, task.Indicator.Rule, RuleNames.Of(task.Indicator.Rule), task.Why))))
            : TypedResults.NotFound();

    /// <summary>Records a person's verdict in place of an inconclusive one, or one opening of a home page.</summary>
    [Takes<Written>]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> RecordAsync(
        string round, string site, string rule, HttpRequest request, ManualChecking manual, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var roundId) || !SiteId.TryParse(site, null, out var siteId))
            return TypedResults.NotFound();
        if (await JsonBody.ReadAsync<Written>(request, cancellationToken) is not { } written)
            return Refused("请求内容须为 JSON 对象，例如 {\"outcome\":\"passed\",\"what\":\"…\",\"from\":\"…\",\"by\":\"…\"}");

        var now = clock.GetUtcNow();
        var check = new ManualCheck
        {
            Round = roundId,
            Site = siteId,
            Rule = rule,
            Outcome = written.Outcome,
            Opened = written.Opened,
            What = written.What?.Trim() ?? "",
            From = written.From?.Trim() ?? "",
            At = written.At ?? now,
            RecordedAt = now,
            By = written.By?.Trim() ?? "",
            Sentence = written.Sentence?.Trim() ?? "",
        };
        return await manual.RecordAsync(check, written.Picture, cancellationToken) is { } fault ? Refused(fault) : TypedResults.NoContent();
    }

    /// <summary>Writes down that a person opens the live site now; the answer says which page.</summary>
    [Takes<OpenedBy>(Optional = true)]
    public static async Task<Results<Ok<Opening>, NotFound, ProblemHttpResult>> OpenAsync(
        string round, string site, HttpRequest request, ManualChecking manual, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<OpenedBy>(request, cancellationToken, "{}") is not { } opened)
            return Refused("请求内容须为 JSON 对象，例如 {\"by\":\"…\"}");

        var by = string.IsNullOrWhiteSpace(opened.By) ? EntryAnswer.By : opened.By.Trim();
        if (by.Length > ManualCheck.LongestText)
            return Refused($"每项不得超过{ManualCheck.LongestText}字");
        return await manual.OpenAsync(round, site, by, cancellationToken) is { } opening
            ? TypedResults.Ok(opening)
            : TypedResults.NotFound();
    }

    /// <summary>The picture of a manual check.</summary>
    /// <param name="name">As the recorded check has it.</param>
    [AnswersFile("image/png", "image/jpeg")]
    public static async Task<IResult> PictureAsync(string round, string name, PictureStore pictures, CancellationToken cancellationToken) =>
        RoundId.TryParse(round, null, out var id) && await pictures.FindAsync(PictureStore.Of(id), name, cancellationToken) is var (bytes, type)
            ? Results.Bytes(bytes, type)
            : Results.NotFound();

    /// <summary>What persons recorded of a site in a round, in order.</summary>
    public static async Task<Results<Ok<IEnumerable<ManualCheck>>, NotFound>> RecordedAsync(
        string round, string site, ManualCheckStore manual, CancellationToken cancellationToken) =>
        RoundId.TryParse(round, null, out var roundId) && SiteId.TryParse(site, null, out var siteId)
            ? TypedResults.Ok<IEnumerable<ManualCheck>>(await manual.OfAsync(roundId, siteId, cancellationToken))
            : TypedResults.NotFound();

    private static ProblemHttpResult Refused(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The check was not recorded", detail: detail);
}
