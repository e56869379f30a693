using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Checker.Judging;

/// <summary>
/// A span of the criteria in its official unit: <c>15天</c>, <c>2周</c>, <c>6个月</c>, <c>1年</c>; with the days it is counted
/// as where an edition says so, <c>6个月(180天)</c>. Else it is counted in calendar days, months and years back from the
/// day of reading, its first day included: on 31 May, 6个月 begin on 30 November.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<Window>))]
internal readonly partial record struct Window : IParsable<Window>
{
    private readonly int _count;
    private readonly char _unit;
    private readonly int? _days;

    private Window(int count, char unit, int? days) => (_count, _unit, _days) = (count, unit, days);

    /// <summary>The official unit and the days used, as explanations tell them.</summary>
    public string Counted => _days is { } days ? $"{this}({days}天)" : ToString();

    /// <summary>The earliest day that is still in time.</summary>
    public DateOnly FirstDay(DateOnly reading) => (_days, _unit) switch
    {
        ({ } days, _) => reading.AddDays(-days),
        (_, '天') => reading.AddDays(-_count),
        (_, '周') => reading.AddDays(-7 * _count),
        (_, '月') => reading.AddMonths(-_count),
        _ => reading.AddYears(-_count),
    };

    /// <summary>The last day on which what happened on <paramref name="from"/> is still in time; month ends in its favour.</summary>
    public DateOnly LastDay(DateOnly from)
    {
        var last = (_days, _unit) switch
        {
            ({ } days, _) => from.AddDays(days),
            (_, '天') => from.AddDays(_count),
            (_, '周') => from.AddDays(7 * _count),
            (_, '月') => from.AddMonths(_count),
            _ => from.AddYears(_count),
        };
        while (Covers(from, last.AddDays(1)))
            last = last.AddDays(1);
        return last;
    }

    /// <summary>Whether what happened on a day lies no further back than this.</summary>
    public bool Covers(DateOnly day, DateOnly reading) => day >= FirstDay(reading);

    /// <summary>The same to the minute on the first day, where the minute is known.</summary>
    public bool Covers(DateOnly day, TimeOnly? time, DateTimeOffset reading)
    {
        var first = FirstDay(LocalDay.DayOf(reading));
        var at = reading.ToOffset(LocalDay.Offset);
        return day > first || (day == first && !(time < new TimeOnly(at.Hour, at.Minute)));
    }

    public static Window Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var window) ? window : throw new FormatException($"'{s}' is no window.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Window result)
    {
        result = default;
        var match = Form().Match(s ?? "");
        if (!match.Success)
            return false;

        var days = match.Groups["days"];
        result = new Window(Number(match.Groups["count"]), match.Groups["unit"].Value[^1], days.Success ? Number(days) : null);
        return true;
    }

    public override string ToString() => $"{_count}{(_unit == '月' ? "个月" : _unit)}";

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<count>[1-9][0-9]{0,2})(?<unit>天|周|个月|年)(?:\((?<days>[1-9][0-9]{0,3})天\))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
