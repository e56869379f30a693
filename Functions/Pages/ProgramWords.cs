using Checker.Storage;
using Checker.Triggers;

namespace Checker.Pages;

/// <summary>What staff call the program's own parts.</summary>
internal static class ProgramWords
{
    private static readonly Dictionary<string, string> Timers = new()
    {
        [nameof(PlanRound)] = "安排日常监测",
        [nameof(CloseRounds)] = "看护检查批次",
        [nameof(KeepHouse)] = "日常整理和统计",
        [nameof(PlanProbes)] = "安排可用性监测",
        [nameof(SendAlerts)] = "发送预警",
    };

    private static readonly Dictionary<string, string> Queues = new()
    {
        [Names.SiteChecks] = "网站检查",
        [Names.RoundSteps] = "批次推进",
        [Names.SiteProbes] = "可用性监测",
    };

    public static string OfTimer(string name) => Timers.GetValueOrDefault(name, name);

    public static string OfQueue(string name) => Queues.GetValueOrDefault(name, name);

    /// <summary>A file size as staff read it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000_000 => $"{bytes / 1_000.0:0.0} KB",
        < 1_000_000_000 => $"{bytes / 1_000_000.0:0.0} MB",
        _ => $"{bytes / 1_000_000_000.0:0.0} GB",
    };
}
