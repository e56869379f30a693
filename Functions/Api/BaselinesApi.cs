using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>What staff approved a site's home page to be like.</summary>
internal static class BaselinesApi
{
    internal sealed record Shown(
        SiteId Site, DateTimeOffset At, string? Title, IReadOnlyList<string> Marks, IReadOnlyList<string> OutboundHosts, IReadOnlyList<string> ScriptHosts,
        string? By, DateTimeOffset? ApprovedAt)
    {
        public static Shown Of(SiteId site, Baseline baseline) =>
            new(site, baseline.At, baseline.Title, baseline.Marks, baseline.OutboundHosts, baseline.ScriptHosts, baseline.By, baseline.ApprovedAt);
    }

    /// <param name="Round">The round whose last visit of the site is taken.</param>
    internal sealed record Approval(string? Round);

    /// <summary>The approved baseline of a site's home page (首页基线).</summary>
    [Answers<Shown>]
    public static async Task<IResult> ShowAsync(string site, BaselineStore baselines, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await baselines.FindAsync(id, cancellationToken) is { } baseline
            ? Results.Ok(Shown.Of(id, baseline))
            : Results.NotFound();

    /// <summary>Approves what a round saw of the home page as the baseline that later checks are compared with.</summary>
    [Takes<Approval>]
    [Answers<Shown>]
    [Refuses(422)]
    public static async Task<IResult> ApproveAsync(string site, HttpRequest request, BaselineStore baselines, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Approval>(request, cancellationToken) is not { } approval || !RoundId.TryParse(approval.Round, null, out var round))
            return EntryAnswer.BadBody("round");
        if (!SiteId.TryParse(site, null, out var id))
            return Results.NotFound();

        return await baselines.ApproveAsync(id, round, EntryAnswer.By, cancellationToken) is { } baseline
            ? Results.Ok(Shown.Of(id, baseline))
            : EntryAnswer.Refused(StatusCodes.Status422UnprocessableEntity, "未认定：没有这个网站或批次，或该次检查未能打开首页。");
    }
}
