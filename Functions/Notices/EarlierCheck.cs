namespace Checker.Notices;

/// <summary>A spot check before this one, judged by the same edition: what the overview compares the rate with.</summary>
internal sealed record EarlierCheck
{
    public required EarlierKind Kind { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>How many were 合格 and 不合格, as they were counted when it was gathered.</summary>
    public required int Qualified { get; init; }

    public required int Unqualified { get; init; }

    /// <summary>One a site: what the figures are counted again from. Only what a person has confirmed is 不合格 here.</summary>
    public IReadOnlyList<CheckedSite> Results { get; init; } = [];

    public int? PerMille => Share.PerMille(Qualified, Qualified + Unqualified);
}

internal enum EarlierKind
{
    /// <summary>环比: with the last one.</summary>
    Previous,

    /// <summary>同比: with the one of a year before.</summary>
    YearAgo,
}

internal static class EarlierKinds
{
    /// <summary>In staff's words.</summary>
    public static string Word(this EarlierKind kind) => kind switch
    {
        EarlierKind.Previous => "上次抽查",
        EarlierKind.YearAgo => "上年同期抽查",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
