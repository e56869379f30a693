namespace Checker.Rounds;

internal enum RoundKind
{
    /// <summary>日常监测.</summary>
    Routine,

    /// <summary>随机抽查.</summary>
    SpotCheck,

    /// <summary>复查.</summary>
    Recheck,

    /// <summary>全面检查: every watched site at one time, as a census does; a notice can come of it.</summary>
    Full,

    /// <summary>自查: a unit's own look at its own site. What it finds is no finding of the office.</summary>
    SelfCheck,
}

internal static class RoundKinds
{
    /// <summary>Whether its findings count: become problems, stand in notices, move clocks. A self-check's never do.</summary>
    public static bool IsOffices(this RoundKind kind) => kind is not RoundKind.SelfCheck;

    /// <summary>Whether its results are an inspection's that a notice tells, beside the recheck of an earlier one.</summary>
    public static bool IsInspection(this RoundKind kind) => kind is RoundKind.SpotCheck or RoundKind.Full;

    /// <summary>As ids and the API write it.</summary>
    public static string Id(this RoundKind kind) => kind switch
    {
        RoundKind.Routine => "routine",
        RoundKind.SpotCheck => "spot-check",
        RoundKind.Recheck => "recheck",
        RoundKind.Full => "full",
        RoundKind.SelfCheck => "self-check",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this RoundKind kind) => kind switch
    {
        RoundKind.Routine => "日常监测",
        RoundKind.SpotCheck => "随机抽查",
        RoundKind.Recheck => "复查",
        RoundKind.Full => "全面检查",
        RoundKind.SelfCheck => "自查",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Null for a word that names no kind.</summary>
    public static RoundKind? Find(string? id) =>
        Enum.GetValues<RoundKind>().Cast<RoundKind?>().FirstOrDefault(kind => kind!.Value.Id() == id);
}
