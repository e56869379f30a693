using System.Diagnostics.Metrics;

namespace Checker.Tests.Support;

/// <summary>Counts the calls of storage that this flow makes from here on, whatever other tests do meanwhile.</summary>
internal sealed class StorageCalls : IDisposable
{
    private static readonly AsyncLocal<StorageCalls?> Current = new();

    private readonly MeterListener _listener = new();
    private int _count;

    private StorageCalls()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == Telemetry.StorageTimes)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) =>
        {
            if (Current.Value == this)
                Interlocked.Increment(ref _count);
        });
        _listener.Start();
    }

    public int Count => Volatile.Read(ref _count);

    public static StorageCalls Begin() => Current.Value = new StorageCalls();

    public void Dispose() => _listener.Dispose();
}
