using System.Text.Json;
using Checker.Rounds;
using Checker.Storage;

namespace Checker.Tests.Chaos;

/// <summary>Whether every message that could not be worked on stands where it can be found, and no other.</summary>
internal sealed class QueueOracle(ChaosStage stage, Intruder intruder, ChaosTally tally)
{
    private const int AtATime = 32;

    private readonly StorageAccount _account = stage.Get<StorageAccount>();

    public async Task JudgeAsync(CancellationToken stop)
    {
        var wrong = new List<string>();
        foreach (var name in new[] { Names.SiteChecks, Names.RoundSteps, Names.SiteProbes, Names.SiteChecks + Names.Poison })
            wrong.AddRange((await TakeAllAsync(name, stop)).Select(text => $"{name} still holds {Cut(text)}"));

        var steps = await TakeAllAsync(Names.RoundSteps + Names.Poison, stop);
        var probes = await TakeAllAsync(Names.SiteProbes + Names.Poison, stop);
        wrong.AddRange(steps.Where(text => !intruder.Texts.Contains(text) && Read<RoundStep>(text) is null).Select(text => $"a step of nobody's: {Cut(text)}"));
        wrong.AddRange(probes.Where(text => !intruder.Texts.Contains(text)).Select(text => $"a probe of nobody's: {Cut(text)}"));
        wrong.AddRange(intruder.Unreadable(Names.RoundSteps).Except(steps).Select(text => $"gone without a trace: {Cut(text)}"));
        wrong.AddRange(intruder.Unreadable(Names.SiteProbes).Except(probes).Select(text => $"gone without a trace: {Cut(text)}"));

        var rejected = await _account.Table(Names.Rejected).QueryAsync<TableEntity>(cancellationToken: stop).ToListAsync(stop);
        var digests = rejected.Select(row => row.RowKey).ToHashSet();
        var invented = intruder.Texts.Select(Digest.OfText).ToHashSet();
        wrong.AddRange(intruder.Unreadable(Names.SiteChecks).Where(text => !digests.Contains(Digest.OfText(text))).Select(text => $"not on record: {Cut(text)}"));
        wrong.AddRange(rejected.Where(row => !invented.Contains(row.RowKey) && Read<SiteCheckRequest>(row.GetString("text")!) is null && Read<RoundStep>(row.GetString("text")!) is null)
            .Select(row => $"on record, and nobody's: {Cut(row.GetString("text")!)}"));

        tally.Add("messages refused and on record", rejected.Count + steps.Count + probes.Count);
        tally.Add("steps given up after eight attempts", steps.Count(text => !intruder.Texts.Contains(text)));
        tally.MustBeNone("messages unaccounted for", wrong);
    }

    private async Task<IReadOnlyList<string>> TakeAllAsync(string name, CancellationToken stop)
    {
        var queue = _account.Queue(name);
        var texts = new List<string>();
        while ((await queue.ReceiveMessagesAsync(AtATime, cancellationToken: stop)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                texts.Add(QueueText.Decode(message.Body));
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
            }
        }

        return texts;
    }

    private static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return Json.Read<T>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Cut(string text) => text.Length > 100 ? text[..100] : text;
}
