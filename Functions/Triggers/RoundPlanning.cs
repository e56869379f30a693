using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>Plans a round and wakes its engine: the daily timer and the office's people come through here alike.</summary>
internal sealed partial class RoundPlanning(
    SiteStore sites, PlaceReading places, RoundStore rounds, DrawStore draws, EditionStore editions, ProblemStore problems, QueueSender queue,
    IOptions<RoundOptions> options, ILogger<RoundPlanning> logger)
{
    /// <summary>What is wrong with an order, each in a sentence; empty when it can be planned.</summary>
    public async Task<IReadOnlyList<string>> MistakesAsync(
        RoundOrder order, DateTimeOffset now, CancellationToken cancellationToken, string? idempotencyKey = null)
    {
        var mistakes = new List<string>();
        if (order.RuleSet is { } edition && await editions.FindAsync(edition, cancellationToken) is null)
            mistakes.Add($"没有检查指标版本“{edition}”，可用的有：{string.Join("、", (await editions.AllAsync(cancellationToken)).Select(set => set.Id))}。");
        if (order.Days is < 1 or > RoundOrder.MostDays)
            mistakes.Add($"days 须在1至{RoundOrder.MostDays}之间。");
        mistakes.AddRange(order.Sample?.Mistakes() ?? []);
        if (order.Sites is [])
            mistakes.Add("sites 不得为空。");
        if (new object?[] { order.Sample, order.Sites, order.Notices }.Count(given => given is not null) > 1)
            mistakes.Add("sample、sites 与 notices 只能给出一项。");
        if (order.Notices is { } notices)
            mistakes.AddRange(await NoticeMistakesAsync(order, notices, cancellationToken));
        foreach (var notice in order.Sample?.LeaveOutNotices ?? [])
        {
            if ((await NamedAsync([notice], cancellationToken)).Count == 0)
                mistakes.Add($"通报“{notice}”没有点名名录中的网站，请核对文号。");
        }

        var known = (await sites.AllAsync(cancellationToken)).Select(site => site.Id).ToHashSet();
        if (known.Count == 0)
            mistakes.Add("网站名录为空，请先导入网站。");
        SiteId[] named = [.. order.Sites ?? [], .. order.Sample?.LeaveOut ?? [], .. order.Sample?.PutIn ?? []];
        mistakes.AddRange(named.Where(site => !known.Contains(site)).Take(20).Select(site => $"名录中没有网站 {site}。"));
        if (order is { Sample.Why: null or "", ReferenceTime: null }
            && !await IsDrawnAsync(idempotencyKey, cancellationToken) && await DrawnThisMonthAsync(now, cancellationToken) is { } before)
            mistakes.Add($"本月{before.At.ToOffset(LocalDay.Offset).Day}日已抽取过一次（{before.Round}），再次抽取须在 why 中说明理由，两次抽取均予保留。");
        return mistakes;
    }

    /// <summary>The round's id. A routine round of a day that is already planned stays as it is.</summary>
    public async Task<RoundId> PlanAsync(
        RoundOrder order, DateTimeOffset now, CancellationToken cancellationToken, string? idempotencyKey = null)
    {
        var id = order.Id is { } given ? given
            : order.Kind == RoundKind.Routine && order is { Sites: null, Sample: null, ReferenceTime: null }
            ? RoundId.Routine(LocalDay.DayOf(now))
            : RoundId.Of(order.Kind, now, RandomNumberGenerator.GetInt32(10_000));
        if (idempotencyKey is not null)
            id = await rounds.ClaimAsync(idempotencyKey, id, cancellationToken);

        var chosen = await ChooseAsync(id, order, now, cancellationToken);
        var spacing = await SpaceAsync(chosen, cancellationToken);
        var round = new Round
        {
            Id = id,
            Kind = order.Kind,
            RuleSet = order.RuleSet ?? RuleSets.Default.Id,
            PlannedAt = now,
            ReferenceTime = order.ReferenceTime,
            EndsBy = now.AddDays(order.Days ?? 0) + options.Value.TimeLimit,
            SpreadTo = order.Days is { } days ? now.AddDays(days) : null,
            Notices = order.Notices ?? [],
            Drawn = order.Sample is not null,
            Planned = chosen.Count,
            MovedAt = now,
            SteppedAt = now,
            Interval = spacing.Interval,
            Trace = Activity.Current?.Id,
        };
        await editions.FreezeAsync(id, round.RuleSet, cancellationToken);
        if (await rounds.AddAsync(round, spacing.Order, cancellationToken))
        {
            await queue.SendAsync(new RoundStep { Round = id, Trace = round.Trace }, TimeSpan.Zero, cancellationToken);
            Telemetry.RoundsBegun.Add(1, Telemetry.Tag("kind", round.Kind));
            LogPlanned(logger, id, chosen.Count);
        }

        return id;
    }

    /// <summary>The draw is kept, and its seed is in the log, before the list is anywhere.</summary>
    private async Task<IReadOnlyList<SiteId>> ChooseAsync(
        RoundId id, RoundOrder order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (order.Notices is { } notices)
            return [.. (await OpenAsync(notices, cancellationToken)).Select(problem => problem.Site).Distinct()];
        if (order.Sites is { } named)
            return [.. named.Distinct()];

        var registry = await sites.AllAsync(cancellationToken);
        if (order.Sample is not { } asked)
            return Selection.Of(order, registry, LocalDay.DayOf(now), options.Value);

        if (await draws.FindAsync(id, cancellationToken) is { } drawn)
            return drawn.Chosen;

        LogSeed(logger, id, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(asked.Seed)), order.By);
        var before = asked.LeaveOutNotices is [] ? [] : await NamedAsync(asked.LeaveOutNotices, cancellationToken);
        var sample = asked with { LeaveOut = [.. asked.LeaveOut.Union(before).Except(asked.PutIn)] };
        var draw = new Draw
        {
            Round = id,
            At = now,
            By = order.By,
            Sample = sample,
            Parts = Draw.PartsOf(sample, registry.Where(Selection.IsWatched)),
            Before = order.ReferenceTime is null ? (await DrawnThisMonthAsync(now, cancellationToken))?.Round : null,
        };
        return (await draws.AddAsync(draw, cancellationToken)).Chosen;
    }

    private async Task<IEnumerable<string>> NoticeMistakesAsync(
        RoundOrder order, IReadOnlyList<string> notices, CancellationToken cancellationToken)
    {
        if (order.Kind is not RoundKind.Recheck)
            return ["只有复查（recheck）可以给出 notices。"];

        var open = (await OpenAsync(notices, cancellationToken)).SelectMany(problem => problem.Notices).Select(naming => naming.Notice).ToHashSet();
        return notices.DefaultIfEmpty("").Where(notice => !open.Contains(notice)).Select(notice => $"通报“{notice}”没有待复查的问题。");
    }

    /// <summary>The problems that these notices named and that nobody has found put right.</summary>
    private async Task<IReadOnlyList<Problem>> OpenAsync(IReadOnlyList<string> notices, CancellationToken cancellationToken) =>
        await problems.AllAsync(null, null, cancellationToken)
            .Where(problem => problem.State.IsOpen() && problem.Notices.Any(naming => notices.Contains(naming.Notice)))
            .ToListAsync(cancellationToken);

    /// <summary>The sites that these notices named, whatever became of their problems.</summary>
    private async Task<IReadOnlyList<SiteId>> NamedAsync(IReadOnlyList<string> notices, CancellationToken cancellationToken) =>
        await problems.AllAsync(null, null, cancellationToken)
            .Where(problem => problem.Notices.Any(naming => notices.Contains(naming.Notice)))
            .Select(problem => problem.Site).Distinct().ToListAsync(cancellationToken);

    /// <summary>Whether a call of this key has drawn already: sent again it comes to the same draw, and needs no reason for another.</summary>
    private async Task<bool> IsDrawnAsync(string? idempotencyKey, CancellationToken cancellationToken) =>
        idempotencyKey is not null && await rounds.FindClaimAsync(idempotencyKey, cancellationToken) is { } claimed
        && await draws.FindAsync(claimed, cancellationToken) is not null;

    private async Task<Draw?> DrawnThisMonthAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = LocalDay.DayOf(now);
        return await draws.SinceAsync(LocalDay.StartOf(today.AddDays(1 - today.Day)), cancellationToken) is [var newest, ..] ? newest : null;
    }

    /// <summary>One site shares its server with none of its round, and the registry, which says what stands where, is long.</summary>
    private async Task<Spacing> SpaceAsync(IReadOnlyList<SiteId> chosen, CancellationToken cancellationToken) => chosen.Count < 2
        ? new Spacing(chosen, TimeSpan.Zero)
        : Spacing.Of(chosen, await places.ReadAsync(cancellationToken), options.Value.Apart, options.Value.TimeLimit / 2);

    /// <summary>
    /// Plans a round of the sites that failed together in this one, which is about to close, to begin some time later.
    /// Planned once, however often it is asked for; a replay, and a round that is such a one itself, has none.
    /// </summary>
    public async Task FollowAsync(Round round, IReadOnlyList<SiteId> sites, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (sites is [] || round is not { ReferenceTime: null, Follows: null })
            return;

        var begins = now + options.Value.AskAgainAfter;
        var id = await rounds.ClaimAsync(
            $"follows {round.Id}", RoundId.Of(round.Kind, begins, RandomNumberGenerator.GetInt32(10_000)), cancellationToken);
        var spacing = await SpaceAsync(sites, cancellationToken);
        var next = new Round
        {
            Id = id,
            Kind = round.Kind,
            RuleSet = round.RuleSet,
            PlannedAt = begins,
            EndsBy = begins + options.Value.TimeLimit,
            Planned = sites.Count,
            MovedAt = begins,
            SteppedAt = begins,
            Interval = spacing.Interval,
            Follows = round.Id,
            Trace = round.Trace,
        };
        await editions.FreezeAsync(id, next.RuleSet, cancellationToken);
        if (await rounds.AddAsync(next, spacing.Order, cancellationToken))
        {
            await queue.SendAsync(new RoundStep { Round = id, Trace = next.Trace }, begins - now, cancellationToken);
            Telemetry.RoundsBegun.Add(1, Telemetry.Tag("kind", next.Kind));
        }

        LogFollows(logger, id, round.Id, sites.Count);
    }

    [LoggerMessage(LogLevel.Information, "{Round} follows {Before}, in which {Sites} sites failed together")]
    private static partial void LogFollows(ILogger logger, RoundId round, RoundId before, int sites);

    [LoggerMessage(LogLevel.Information, "{Round} is drawn by the seed with the bytes {Seed}, for {By}")]
    private static partial void LogSeed(ILogger logger, RoundId round, string seed, string by);

    [LoggerMessage(LogLevel.Information, "{Round} planned with {Sites} sites")]
    private static partial void LogPlanned(ILogger logger, RoundId round, int sites);
}
