using System.Text.Json;
using Azure.Storage.Blobs;
using Checker.Host;
using Checker.Storage;
using Checker.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace Checker.Tests.Host;

/// <summary>Timers of a test, on a clock that it moves, and where their statuses lie.</summary>
public abstract class TimerStage : IAsyncLifetime
{
    private protected const string EveryTenSeconds = "*/10 * * * * *";
    private protected const string Daily = "0 0 18 * * *";

    /// <summary>10:00:00 in UTC.</summary>
    private protected static readonly DateTimeOffset Start = Some.Moment.ToUniversalTime();
    private protected static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);
    private protected static readonly TimeSpan Asking = TimeSpan.FromSeconds(15);

    private protected readonly StorageAccount _account;
    private protected readonly BlobContainerClient _container;
    private protected readonly BlobClient _blob;
    private protected readonly FakeClock _fake = new(Start);
    private protected readonly NotingClock _clock;
    private protected readonly LogBook<TimerPump> _log = new();
    private protected readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TimerPump> _pumps = [];
    private protected readonly List<DateTimeOffset> _ran = [];

    private protected TimerStage(Azurite azurite)
    {
        _account = Jobs.Account(azurite.ConnectionString, RunningChecker.NewPrefix());
        _container = _account.Container(Names.TimerFiles);
        _blob = _container.GetBlobClient("ClockJob.json");
        _clock = new NotingClock(_fake);
    }

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _container.CreateAsync(cancellationToken: Stop);

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
            lock (_ran) _ran.Add(_fake.GetUtcNow());
            return work?.Invoke(stop) ?? Task.CompletedTask;
        },
    };

    private protected async Task<TimerPump> StartAsync(ClockJob job, string schedule, TimeProvider? clock = null)
    {
        var pump = new TimerPump(
            job.At(schedule), _account, job.Services(), Options.Create(new CheckerOptions()), clock ?? _clock, _log);
        _pumps.Add(pump);
        await pump.StartAsync(Stop);
        return pump;
    }

    private protected async Task WriteAsync(DateTimeOffset last) =>
        await _blob.UploadAsync(new BinaryData(Json.Write(new TimerStatus(last, last))), Stop);

    private protected async Task<(int V, DateTimeOffset Last, DateTimeOffset Next)> StatusAsync()
    {
        using var status = JsonDocument.Parse((await _blob.DownloadContentAsync(Stop)).Value.Content);
        var root = status.RootElement;
        return (root.GetProperty("v").GetInt32(), root.GetProperty("last").GetDateTimeOffset(), root.GetProperty("next").GetDateTimeOffset());
    }
}
