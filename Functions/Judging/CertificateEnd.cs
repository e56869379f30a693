using Checker.Sites;

namespace Checker.Judging;

/// <summary>A home page's certificate that ends soon, or has ended (提示，不作为不合格依据).</summary>
/// <param name="Ends">The last instant at which it is good.</param>
/// <param name="SeenAt">When a check last saw it.</param>
internal sealed record CertificateEnd(Site Site, DateTimeOffset Ends, DateTimeOffset SeenAt)
{
    /// <summary>So many days ahead people are told.</summary>
    public const int DaysAhead = 30;

    public const int MostDays = 366;

    /// <summary>Every certificate whose last day is at most so many days after today comes before this instant.</summary>
    public static DateTimeOffset Before(DateOnly today, int days) => LocalDay.StartOf(today.AddDays(days + 1));

    public bool IsOver(DateTimeOffset now) => now > Ends;

    /// <summary>Days from today to its last; negative when that is past.</summary>
    public int Left(DateOnly today) => LocalDay.DayOf(Ends).DayNumber - today.DayNumber;
}
