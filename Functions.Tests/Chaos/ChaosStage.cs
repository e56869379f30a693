using Checker.Api;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Notices;
using Checker.Tests.Samples;
using Checker.Tests.Support;

namespace Checker.Tests.Chaos;

/// <summary>
/// What there is before anything goes wrong: the sample web, its registry, one round that nobody disturbed, its problems
/// confirmed by two persons, and a notice that was issued.
/// </summary>
internal sealed class ChaosStage : IAsyncDisposable
{
    private readonly WebApplication _reader;

    private ChaosStage(SampleWeb web, WebApplication reader, string prefix, object order) =>
        (Web, _reader, Prefix, Order) = (web, reader, prefix, order);

    public SampleWeb Web { get; }

    public string Prefix { get; }

    /// <summary>What <c>POST /api/rounds</c> is sent, for each of the rounds.</summary>
    public object Order { get; }

    /// <summary>How the sites come out when nothing goes wrong.</summary>
    public required IReadOnlyList<SiteResult> Undisturbed { get; init; }

    /// <summary>Everything of the issued notice and its evidence, by name, with its digest.</summary>
    public required IReadOnlyDictionary<string, string> Frozen { get; init; }

    public static async Task<ChaosStage> SetAsync(DiskStorage storage, int sites, CancellationToken stop)
    {
        var web = await SampleWeb.StartAsync(0, stop);
        var prefix = RunningChecker.NewPrefix();
        var azurite = new Azurite(storage.ConnectionString);
        var settings = Settings(web).Select(setting => (setting.Name.Replace("__", ":", StringComparison.Ordinal), setting.Value)).ToArray();
        await using var checker = await RunningChecker.StartAsync(azurite, stop, prefix, settings);

        var ids = await checker.Http.ImportSampleAsync(web, stop);
        var order = new
        {
            kind = "spot-check",
            ruleSet = "zhumadian-2016",
            referenceTime = SampleWeb.ReferenceTime,
            sites = Some(web, sites).Select(site => ids[site.Name]).ToArray(),
        };
        var round = RoundId.Parse(await checker.PlanAsync(order, stop), null);
        await checker.ClosedAsync($"{round}", stop);
        var services = checker.Services;
        var undisturbed = await services.GetRequiredService<CheckStore>().ResultsAsync(round, stop).ToListAsync(stop);
        await new SampleOffice(checker.Http, web, stop).SettleAsync($"{round}");
        await IssueAsync(services, round, stop);

        // It reads what the program leaves behind, and never starts.
        var reader = await RunningChecker.BuildAsync(azurite, prefix, settings);
        return new ChaosStage(web, reader, prefix, order)
        {
            Undisturbed = undisturbed,
            Frozen = await FrozenAsync(services.GetRequiredService<StorageAccount>(), stop),
        };
    }

    public T Get<T>()
        where T : notnull => _reader.Services.GetRequiredService<T>();

    /// <summary>What the program is told beside where its storage is.</summary>
    public static IEnumerable<(string Name, string Value)> Settings(SampleWeb web) =>
    [
        ("Fetch__AllowedPorts", string.Join(',', web.Sites.Select(site => site.Address.Port).Distinct())),
        ("Fetch__ConfirmAfter", "00:00:01"),
        ("Fetch__OfficeHours", ""),
        ("Fetch__Timeout", "00:00:02"),
        ("Fetch__AddressPause", "00:00:00"),
        ("Probes__Daily", "0"),
        ("Rounds__Stall", "00:01:00"),
        ("Rounds__LostAfter", "00:00:10"),
        // Renewed at every third: a busy machine must not lose it by itself, or a message's attempts are spent without a kill.
        ("Checker__Hold", "00:00:05"),
        ("Checker__RetryPause", "00:00:03"),
    ];

    public static async Task<IReadOnlyDictionary<string, string>> FrozenAsync(StorageAccount account, CancellationToken stop)
    {
        var frozen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var container in new[] { Names.NoticeFiles, Names.EvidenceFiles }.Select(account.Container))
        {
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: stop))
            {
                var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(stop);
                frozen[$"{container.Name}/{blob.Name}"] = Digest.Of(content.Value.Content.ToArray());
            }
        }

        return frozen;
    }

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await Web.DisposeAsync();
    }

    /// <summary>So many of the forty, every kind of site among them: they are taken at even distances.</summary>
    private static IEnumerable<SampleSite> Some(SampleWeb web, int sites) =>
        Enumerable.Range(0, sites).Select(index => web.Drawn[index * web.Drawn.Count / sites]);

    private static async Task IssueAsync(IServiceProvider services, RoundId round, CancellationToken stop)
    {
        var order = new NoticeOrder
        {
            Round = round,
            From = SampleWeb.Today.AddDays(-14),
            To = SampleWeb.Today,
            Head = Notice2016.Material.Head with { Contacts = [], Phone = "" },
        };
        var (notice, mistakes) = await NoticeOrdersApi.MakeAsync(
            order, null, "经办", services.GetRequiredService<NoticeGathering>(), services.GetRequiredService<NoticeDesk>(), stop);
        if (notice is not { } id)
            throw new InvalidOperationException(string.Join('\n', mistakes));

        var draft = await services.GetRequiredService<NoticeDesk>().FindAsync(id, stop);
        if (await services.GetRequiredService<NoticeIssuing>().IssueAsync(id, draft!.Draft.Revision, "科长", stop) is not Changed<StandingNotice>.Done)
            throw new InvalidOperationException($"The notice was not issued: {string.Join('\n', draft.Notice.Blocks)}");
    }
}
