using System.Diagnostics;
using System.Globalization;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>What a process has used, as Linux tells it: of the time since the last look, and the peak of memory since then.</summary>
internal sealed class ProcessMeter(int id)
{
    private const double Mebibyte = 1024 * 1024;

    private TimeSpan _before;
    private Stopwatch _clock = Stopwatch.StartNew();

    public void Begin()
    {
        File.WriteAllText($"/proc/{id}/clear_refs", "5"); // the peak starts anew
        (_before, _clock) = (Cpu(), Stopwatch.StartNew());
    }

    public Usage End()
    {
        using var process = Process.GetProcessById(id);
        return new Usage(_clock.Elapsed.TotalSeconds, (Cpu() - _before).TotalSeconds, process.PeakWorkingSet64 / Mebibyte);
    }

    public double ResidentMiB()
    {
        using var process = Process.GetProcessById(id);
        return process.WorkingSet64 / Mebibyte;
    }

    /// <summary>Open files, sockets among them.</summary>
    public (int Handles, int Sockets) Open()
    {
        var links = Directory.GetFiles($"/proc/{id}/fd").Select(file => new FileInfo(file).LinkTarget).ToList();
        return (links.Count, links.Count(link => link?.StartsWith("socket:", StringComparison.Ordinal) is true));
    }

    public TimeSpan Cpu()
    {
        using var process = Process.GetProcessById(id);
        return process.TotalProcessorTime;
    }

    /// <summary>Of children that have ended, too: what a command has used when it is over.</summary>
    public static TimeSpan CpuOfChildren()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[1].Split(' ');
        return TimeSpan.FromSeconds((Ticks(fields[13]) + Ticks(fields[14])) / 100.0);

        static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
    }
}

/// <param name="PeakMiB">Resident.</param>
internal sealed record Usage(double Seconds, double CpuSeconds, double PeakMiB);
