namespace Checker.Rounds;

internal enum RoundKind
{
    /// <summary>日常监测.</summary>
    Routine,

    /// <summary>随机抽查.</summary>
    SpotCheck,

    /// <summary>复查.</summary>
    Recheck,
}

internal static class RoundKinds
{
    /// <summary>As ids and the API write it.</summary>
    public static string Id(this RoundKind kind) => kind switch
    {
        RoundKind.Routine => "routine",
        RoundKind.SpotCheck => "spot-check",
        RoundKind.Recheck => "recheck",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this RoundKind kind) => kind switch
    {
        RoundKind.Routine => "日常监测",
        RoundKind.SpotCheck => "随机抽查",
        RoundKind.Recheck => "复查",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Null for a word that names no kind.</summary>
    public static RoundKind? Find(string? id) =>
        Enum.GetValues<RoundKind>().Cast<RoundKind?>().FirstOrDefault(kind => kind!.Value.Id() == id);
}
