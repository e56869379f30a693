using System.Text.Json;
using Azure.Storage.Blobs;
using Checker.Host;
using Checker.Storage;
using Checker.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Host;

/// <summary>Timers on real storage, with time in the test's hands; facts about them derive from this.</summary>
public abstract class TimersOnStorage : IAsyncLifetime
{
    private protected const string EveryTenSeconds = "*/10 * * * * *";

    /// <summary>10:00:00 in UTC.</summary>
    private protected static readonly DateTimeOffset Start = Some.Moment.ToUniversalTime();
    private protected static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);

    private readonly StorageAccount _account;
    private readonly List<TimerPump> _pumps = [];

    protected TimersOnStorage(Azurite azurite)
    {
        _account = Jobs.Account(azurite.ConnectionString, RunningChecker.NewPrefix());
        Container = _account.Container(Names.TimerFiles);
        Blob = Container.GetBlobClient("ClockJob.json");
        Clock = new NotingClock(Fake);
    }

    private protected BlobContainerClient Container { get; }

    private protected BlobClient Blob { get; }

    private protected FakeClock Fake { get; } = new(Start);

    /// <summary><see cref="Fake"/>, as the timers see it.</summary>
    private protected NotingClock Clock { get; }

    private protected LogBook<TimerPump> Log { get; } = new();

    private protected TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When jobs ran.</summary>
    private protected List<DateTimeOffset> Ran { get; } = [];

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Container.CreateAsync(cancellationToken: Stop);
        await _account.Table(Names.Program).CreateIfNotExistsAsync(Stop);
    }

    public ValueTask DisposeAsync()
    {
        _pumps.ForEach(pump => pump.Dispose());
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected ClockJob Noting(Func<CancellationToken, Task>? work = null) => new()
    {
        Work = (_, stop) =>
        {
            lock (Ran) Ran.Add(Fake.GetUtcNow());
            return work?.Invoke(stop) ?? Task.CompletedTask;
        },
    };

    private protected async Task<TimerPump> StartAsync(ClockJob job, string schedule, TimeProvider? clock = null)
    {
        var work = new TimerWork(job.Services(), new ProgramRuns(_account), Fake, NullLogger<TimerWork>.Instance);
        var pump = new TimerPump(job.At(schedule), _account, work, Options.Create(new CheckerOptions()), clock ?? Clock, Log);
        _pumps.Add(pump);
        await pump.StartAsync(Stop);
        return pump;
    }

    private protected async Task WriteAsync(DateTimeOffset last) =>
        await Blob.UploadAsync(new BinaryData(Json.Write(new TimerStatus(last, last))), Stop);

    private protected async Task<(int V, DateTimeOffset Last, DateTimeOffset Next)> StatusAsync()
    {
        using var status = JsonDocument.Parse((await Blob.DownloadContentAsync(Stop)).Value.Content);
        var root = status.RootElement;
        return (root.GetProperty("v").GetInt32(), root.GetProperty("last").GetDateTimeOffset(), root.GetProperty("next").GetDateTimeOffset());
    }
}
