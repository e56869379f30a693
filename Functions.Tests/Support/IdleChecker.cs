using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>The program, put together on storage of its own but not started: a test calls its functions one by one.</summary>
internal sealed class IdleChecker : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IdleChecker(WebApplication app) => _app = app;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<IdleChecker> CreateAsync(Azurite azurite, params (string Name, string Value)[] settings) =>
        new(await RunningChecker.BuildAsync(azurite, null, [("Fetch:ConfirmAfter", "00:00:00,00:00:00"), .. settings]));

    public static async Task<IdleChecker> CreateAsync(Azurite azurite, TimeProvider clock, params (string Name, string Value)[] settings) =>
        new(await RunningChecker.BuildAsync(azurite, clock, null, [("Fetch:ConfirmAfter", "00:00:00,00:00:00"), .. settings]));

    /// <summary>One that may visit this web.</summary>
    public static Task<IdleChecker> CreateAsync(Azurite azurite, Uri web) => CreateAsync(azurite, ("Fetch:AllowedPorts", $"{web.Port}"));

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Registers these sites, all with this home page, and plans a round over them whose engine has laid out its plan.</summary>
    public async Task<Round> RoundAsync(Uri home, params SiteId[] sites) =>
        await RoundAsync(SomeRound.Round(sites.Length), home, sites);

    public async Task<Round> RoundAsync(Round round, Uri home, params SiteId[] sites)
    {
        await Get<SiteStore>().SaveAsync(sites.Select(id => Some.Site() with { Id = id, Home = home }), Stop);
        await Get<RoundStore>().AddAsync(round, sites, Stop);
        await Get<CheckStore>().PlanAsync(round.Id, sites, Stop);
        return round;
    }

    public async Task<Round> FindAsync(Round round) => (await Get<RoundStore>().FindAsync(round.Id, Stop))!.Round;

    public async Task<SiteResult?> ResultAsync(Round round, SiteId site) => await Get<CheckStore>().FindResultAsync(round.Id, site, Stop);

    /// <summary>Every message that can be seen in a queue; it is taken off.</summary>
    public async Task<IReadOnlyList<T>> TakeAsync<T>(string name)
    {
        var queue = Get<StorageAccount>().Queue(name);
        var taken = new List<T>();
        while ((await queue.ReceiveMessagesAsync(32, cancellationToken: Stop)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                taken.Add(Json.Read<T>(QueueText.Decode(message.Body)));
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop);
            }
        }

        return taken;
    }

    /// <summary>Why a site could not be judged; null when it was, or is not concluded.</summary>
    public async Task<Reason?> ReasonAsync(Round round, SiteId site) => await ResultAsync(round, site) is { } result
        && result.Conclusion.Verdicts.Select(verdict => verdict.Reason).Distinct().ToList() is [{ } reason] ? reason : null;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
