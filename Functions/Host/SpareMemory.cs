using System.Runtime.InteropServices;

namespace Checker.Host;

/// <summary>
/// Gives back to the system what the C library keeps of memory that nobody uses. Packing pages takes memory outside the heap and lets
/// go of it, on whatever thread is there; glibc keeps it in holes between what lives, ever more of them (docs/performance.md).
/// </summary>
internal sealed partial class SpareMemory(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>Whether there was any; never where another C library is.</summary>
    public static bool GiveBack()
    {
        try
        {
            return Trim(0) != 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (OperatingSystem.IsLinux() && await timer.WaitForNextTickAsync(stoppingToken))
            GiveBack();
    }

    /// <param name="pad">Bytes to keep.</param>
    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Trim(nuint pad);
}
