using Checker.Rounds;
using Checker.Storage;

namespace Checker.Tests.Chaos;

/// <summary>Puts into the queues what a queue may deliver twice, late or out of order, and what is none of ours.</summary>
internal sealed class Intruder(StorageAccount account, RoundStore rounds, Random random)
{
    private const int MostPeeked = 32;
    private const int LongText = 45_000;
    private const int LatestSeconds = 4;

    private readonly Dictionary<string, HashSet<string>> _unreadable = [];

    public int Doubled { get; private set; }

    public int Poisoned { get; private set; }

    /// <summary>Every text that it invented.</summary>
    public HashSet<string> Texts { get; } = [];

    /// <summary>What was put into a queue and can be no message of it, whatever happens.</summary>
    public IReadOnlySet<string> Unreadable(string queue) => _unreadable.GetValueOrDefault(queue) ?? [];

    /// <summary>Copies of messages that wait, and again what was sent long ago: every site's first visit, steps that are over.</summary>
    public async Task DoubleAsync(int copies, CancellationToken stop)
    {
        var waiting = new List<(string Queue, string Body)>();
        foreach (var name in new[] { Names.SiteChecks, Names.RoundSteps })
        {
            waiting.AddRange((await account.Queue(name).PeekMessagesAsync(MostPeeked, stop)).Value.Select(message => (name, message.Body.ToString())));
            waiting.AddRange(await SentBeforeAsync(name, stop));
        }

        for (var copy = 0; copy < copies && waiting is not []; copy++)
        {
            var (queue, body) = waiting[random.Next(waiting.Count)];
            await SendAsync(queue, body, stop);
            Doubled++;
        }
    }

    public async Task PoisonAsync(int messages, CancellationToken stop)
    {
        for (var message = 0; message < messages; message++)
        {
            var queue = random.Next(4) switch { 0 => Names.RoundSteps, 1 => Names.SiteProbes, _ => Names.SiteChecks };
            var (text, isReadable) = await DrawAsync(stop);
            var body = random.Next(5) == 0 ? text : QueueText.Encode(text);
            await SendAsync(queue, body, stop);
            Poisoned++;
            Texts.Add(text);
            if (!isReadable)
                (_unreadable.TryGetValue(queue, out var known) ? known : _unreadable[queue] = []).Add(text);
        }
    }

    private async Task<(string Text, bool IsReadable)> DrawAsync(CancellationToken stop)
    {
        var mark = random.Next(1_000_000);
        var round = (await OpenAsync(stop)) is [var open, ..] ? open.Id.ToString() : "2016-05-17-routine";
        return random.Next(9) switch
        {
            0 => ($"不是消息 {mark} <script>alert(1)</script>\u202e", false),
            1 => ($"{{\"v\":1,\"round\":\"{mark}", false),
            2 => ($"[{mark}]", false),
            3 => ($"{mark}，" + new string('x', LongText), false),
            4 => ($"{{\"v\":1,\"round\":\"../{mark}\",\"site\":\"s-0\",\"sites\":\"{mark}\"}}", false),
            5 => ($"%% no base64 {mark}", false),
            6 => ($"{{\"v\":1,\"round\":\"2016-05-17-routine\",\"site\":\"s-{mark}\",\"step\":{mark},\"sites\":[]}}", true),
            7 => ($"{{\"v\":{mark + 2},\"round\":\"{round}\",\"site\":\"s-unknown\",\"step\":{mark},\"sites\":[]}}", true),
            _ => ($"{{\"v\":1,\"round\":\"{round}\",\"site\":\"s-unknown{mark}\",\"visit\":-{mark},\"step\":-1,\"sites\":[]}}", true),
        };
    }

    private async Task<IEnumerable<(string Queue, string Body)>> SentBeforeAsync(string queue, CancellationToken stop)
    {
        if (await OpenAsync(stop) is not [var round, ..])
            return [];

        IEnumerable<string> texts = queue is Names.RoundSteps
            ? Enumerable.Range(0, round.Step).TakeLast(4).Select(step => Json.Write(new RoundStep { Round = round.Id, Step = step }))
            : (await rounds.PlanOfAsync(round.Id, stop)).Take(round.Sent).Select(site => Json.Write(new SiteCheckRequest { Round = round.Id, Site = site }));
        return texts.Select(text => (queue, QueueText.Encode(text)));
    }

    private async Task<IReadOnlyList<Round>> OpenAsync(CancellationToken stop) =>
        [.. (await rounds.AllAsync(stop)).Select(stored => stored.Round).Where(round => round.State is not RoundState.Closed)];

    private async Task SendAsync(string queue, string body, CancellationToken stop) =>
        await account.Queue(queue).SendMessageAsync(body, TimeSpan.FromSeconds(random.Next(LatestSeconds)), cancellationToken: stop);
}
