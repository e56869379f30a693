using Checker.Fetching;
using Checker.Storage;
using Checker.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Storage;

/// <summary>The stores on real storage, under a prefix of the test's own.</summary>
internal sealed class Stores
{
    private Stores(string connection)
    {
        Account = AccountOf(connection);
        Checks = new CheckStore(Account);
        Bodies = new BodyStore(Account);
        Readings = new ReadingStore(Account);
        Visits = new VisitStore(Account, Checks, Bodies, Readings, Options.Create(new FetchOptions()));
        Evidence = new EvidenceReading(Visits, Bodies, new EvidenceVault(Account, Visits, Bodies));
        Rounds = new RoundStore(Account);
        Sites = new SiteStore(Account);
        SignIns = new SignInStore(Account);
    }

    public StorageAccount Account { get; }

    public CheckStore Checks { get; }

    public BodyStore Bodies { get; }

    public VisitStore Visits { get; }

    public ReadingStore Readings { get; }

    public EvidenceReading Evidence { get; }

    public RoundStore Rounds { get; }

    public SiteStore Sites { get; }

    public SignInStore SignIns { get; }

    public static async Task<Stores> CreateAsync(Azurite azurite)
    {
        var stores = new Stores(azurite.ConnectionString);
        await SetupOf(stores.Account).RunAsync(TestContext.Current.CancellationToken);
        return stores;
    }

    public static StorageAccount AccountOf(string connection) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection,
            ["Storage:Prefix"] = RunningChecker.NewPrefix(),
        })
        .Build());

    public static StorageSetup SetupOf(StorageAccount account, TimeProvider? clock = null, ILogger<StorageSetup>? logger = null) =>
        new(account, clock ?? TimeProvider.System, logger ?? NullLogger<StorageSetup>.Instance);
}
