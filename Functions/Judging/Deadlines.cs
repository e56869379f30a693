namespace Checker.Judging;

/// <summary>
/// What stands beside a date of rectification, for a person to weigh. No law sets one, and nothing here does: a suggestion is
/// the office's own setting, and never filled in by itself.
/// </summary>
internal static class Deadlines
{
    /// <summary>Longer spans are not looked through.</summary>
    public const int MostDays = 366;

    /// <summary>Empty when there is nothing to say; else clauses with a comma between, without a full stop.</summary>
    /// <param name="from">The day that the span runs from; it is not counted itself.</param>
    public static string Beside(DateOnly deadline, DateOnly from)
    {
        if (deadline < from)
            return "早于起算之日";

        var span = Enumerable.Range(1, Math.Min(MostDays, deadline.DayNumber - from.DayNumber)).Select(from.AddDays).ToList();
        var holidays = span.Count(day => Holidays.KindOf(day) is DayKind.Holiday);
        string?[] told =
        [
            Holidays.KindOf(deadline) switch { DayKind.Holiday => "当日为法定节假日", DayKind.Weekend => "当日为周末", _ => null },
            holidays > 0 ? $"期间含法定节假日{holidays}天" : null,
            IsUnknown(span.Append(deadline)) ? "放假安排未录入，节假日未计" : null,
        ];
        return string.Join('，', told.Where(each => each is not null));
    }

    /// <summary>The day that ends so many working days, and what is to be said of it.</summary>
    public static SuggestedDeadline Suggest(DateOnly from, int workingDays)
    {
        var day = from;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= Holidays.KindOf(day) is null or DayKind.Working ? 1 : 0;
        }

        var span = Enumerable.Range(1, day.DayNumber - from.DayNumber).Select(from.AddDays);
        return new SuggestedDeadline(day, workingDays, IsUnknown(span) ? "放假安排未录入，按周末推算" : "");
    }

    private static bool IsUnknown(IEnumerable<DateOnly> span) => span.Any(day => Holidays.KindOf(day) is null);
}

/// <param name="WorkingDays">The office's setting that it comes from.</param>
/// <param name="Note">What is doubtful about it; empty when nothing is.</param>
internal sealed record SuggestedDeadline(DateOnly Day, int WorkingDays, string Note);
