using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Checker.Judging;

/// <summary>
/// A span of the criteria in its official unit: <c>15天</c>, <c>2周</c>, <c>6个月</c>, <c>1年</c>. Counted in calendar days,
/// months and years back from the day of reading, its first day included: on 31 May, 6个月 begin on 30 November.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<Window>))]
internal readonly record struct Window : IParsable<Window>
{
    private static readonly (string Word, Func<DateOnly, int, DateOnly> Back)[] Units =
    [
        ("天", (day, count) => day.AddDays(-count)),
        ("周", (day, count) => day.AddDays(-7 * count)),
        ("个月", (day, count) => day.AddMonths(-count)),
        ("年", (day, count) => day.AddYears(-count)),
    ];

    private readonly int _count;
    private readonly int _unit;

    private Window(int count, int unit) => (_count, _unit) = (count, unit);

    /// <summary>The earliest day that is still in time.</summary>
    public DateOnly FirstDay(DateOnly reading) => Units[_unit].Back(reading, _count);

    /// <summary>Whether what happened on a day lies no further back than this.</summary>
    public bool Covers(DateOnly day, DateOnly reading) => day >= FirstDay(reading);

    public static Window Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var window) ? window : throw new FormatException($"'{s}' is no window.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Window result)
    {
        result = default;
        var unit = Array.FindIndex(Units, unit => s?.EndsWith(unit.Word, StringComparison.Ordinal) ?? false);
        if (unit < 0)
            return false;

        var digits = s.AsSpan(0, s!.Length - Units[unit].Word.Length);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 999)
            return false;

        result = new Window(count, unit);
        return true;
    }

    public override string ToString() => _count + Units[_unit].Word;
}
