using Checker.Sites;

namespace Checker.Rounds;

/// <summary>How a spot check's sites are drawn (随机抽查).</summary>
internal sealed record Sample
{
    /// <summary>How many sites, those put in included; at least 1, and more than there are takes all. Null where a share is given.</summary>
    public int? Size { get; init; }

    /// <summary>The share of the watched sites in per cent, above 0 up to 100, rounded up; null where a size is given.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Any text. Who knows it and the registry can draw the same again.</summary>
    public required string Seed { get; init; }

    /// <summary>What each part of the registry gets its share by; null: all sites are one part.</summary>
    public SampleBy? By { get; init; }

    /// <summary>Sites that are not drawn, such as those named last time.</summary>
    public IReadOnlyList<SiteId> LeaveOut { get; init; } = [];

    /// <summary>The numbers of notices whose named sites are left out, too, unless they are put in; they stand in <see cref="LeaveOut"/> once it is drawn.</summary>
    public IReadOnlyList<string> LeaveOutNotices { get; init; } = [];

    /// <summary>Sites that are checked whatever is drawn.</summary>
    public IReadOnlyList<SiteId> PutIn { get; init; } = [];

    /// <summary>Why there is another draw in one month; null or empty for the first.</summary>
    public string? Why { get; init; }

    public int SizeOf(int watched) => Size ?? (int)Math.Ceiling(watched * (Percent ?? 100) / 100);

    /// <summary>What cannot be, a sentence each.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Size is null == Percent is null)
            yield return "sample 须给出 size（数量）或 percent（比例）中的一项。";
        if (Size < 1)
            yield return "sample 的 size 不得小于1。";
        if (Percent is <= 0 or > 100)
            yield return "sample 的 percent 须大于0，不超过100。";
        if (Seed is "" or { Length: > LongestText })
            yield return $"sample 的 seed 不得为空，不超过{LongestText}字。";
        if (Why is { Length: > LongestText })
            yield return $"sample 的 why 不得超过{LongestText}字。";
        foreach (var both in LeaveOut.Intersect(PutIn))
            yield return $"网站 {both} 不能既排除又必查。";
    }

    private const int LongestText = 200;
}

/// <summary>By what a draw divides the registry.</summary>
internal enum SampleBy
{
    /// <summary>县区.</summary>
    County,

    /// <summary>网站类型.</summary>
    Kind,

    /// <summary>通报单位.</summary>
    Unit,
}

internal static class SampleWords
{
    /// <summary>As the API writes it.</summary>
    public static string Id(this SampleBy by) => by.ToString().ToLowerInvariant();

    public static string Word(this SampleBy by) => by switch
    {
        SampleBy.County => "县区",
        SampleBy.Kind => "网站类型",
        SampleBy.Unit => "通报单位",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    /// <summary>Which part a site belongs to; departments of the city itself are one part of their own.</summary>
    public static string PartOf(this SampleBy? by, Site site) => by switch
    {
        SampleBy.County => site.County ?? "市本级",
        SampleBy.Kind => site.Kind.Word(),
        SampleBy.Unit => site.Unit,
        _ => "",
    };
}
