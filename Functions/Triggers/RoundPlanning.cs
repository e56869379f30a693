using System.Security.Cryptography;
using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>Plans a round and wakes its engine: the daily timer and the office's people come through here alike.</summary>
internal sealed partial class RoundPlanning(
    SiteStore sites, RoundStore rounds, QueueSender queue, IOptions<RoundOptions> options, ILogger<RoundPlanning> logger)
{
    /// <summary>What is wrong with an order, each in a sentence; empty when it can be planned.</summary>
    public async Task<IReadOnlyList<string>> MistakesAsync(RoundOrder order, CancellationToken cancellationToken)
    {
        var mistakes = new List<string>();
        if (order.RuleSet is { } edition && RuleSets.Find(edition) is null)
            mistakes.Add($"没有检查指标版本“{edition}”，可用的有：{string.Join("、", RuleSets.All.Select(set => set.Id))}。");
        if (order.Sample is { Size: < 1 } or { Seed: null or "" })
            mistakes.Add("sample 须有不小于1的 size 和非空的 seed。");
        if (order.Sites is [])
            mistakes.Add("sites 不得为空。");
        if (order is { Sample: not null, Sites: not null })
            mistakes.Add("sample 与 sites 只能给出一项。");

        var known = (await sites.AllAsync(cancellationToken)).Select(site => site.Id).ToHashSet();
        if (known.Count == 0)
            mistakes.Add("网站名录为空，请先导入网站。");
        mistakes.AddRange((order.Sites ?? []).Where(site => !known.Contains(site)).Take(20).Select(site => $"名录中没有网站 {site}。"));
        return mistakes;
    }

    /// <summary>The round's id. A routine round of a day that is already planned stays as it is.</summary>
    public async Task<RoundId> PlanAsync(
        RoundOrder order, DateTimeOffset now, CancellationToken cancellationToken, string? idempotencyKey = null)
    {
        var id = order.Kind == RoundKind.Routine && order is { Sites: null, Sample: null, ReferenceTime: null }
            ? RoundId.Routine(LocalDay.DayOf(now))
            : RoundId.Of(order.Kind, now, RandomNumberGenerator.GetInt32(10_000));
        if (idempotencyKey is not null)
            id = await rounds.ClaimAsync(idempotencyKey, id, cancellationToken);

        var chosen = Selection.Of(order, await sites.AllAsync(cancellationToken));
        var round = new Round
        {
            Id = id,
            Kind = order.Kind,
            RuleSet = order.RuleSet ?? RuleSets.Default.Id,
            PlannedAt = now,
            ReferenceTime = order.ReferenceTime,
            EndsBy = now + options.Value.TimeLimit,
            Planned = chosen.Count,
            MovedAt = now,
            SteppedAt = now,
        };
        if (await rounds.AddAsync(round, chosen, cancellationToken))
        {
            await queue.SendAsync(new RoundStep { Round = id }, TimeSpan.Zero, cancellationToken);
            LogPlanned(logger, id, chosen.Count);
        }

        return id;
    }

    [LoggerMessage(LogLevel.Information, "{Round} planned with {Sites} sites")]
    private static partial void LogPlanned(ILogger logger, RoundId round, int sites);
}
