using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Checker.Rounds;

/// <summary>
/// A round's id: <c>2016-05-17-routine</c> for the one routine round of a local day, else its planning instant (UTC),
/// kind and four digits: <c>20160517T100000Z-spot-check-0417</c>. Ids sort by time within a kind.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<RoundId>))]
internal readonly record struct RoundId : IParsable<RoundId>
{
    private readonly string? _value;

    private RoundId(string value) => _value = value;

    /// <summary>The same day gives the same id: a timer that fires twice plans one round.</summary>
    public static RoundId Routine(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "-" + RoundKind.Routine.Id());

    /// <param name="digits">0 to 9999, so that two rounds of one second differ.</param>
    public static RoundId Of(RoundKind kind, DateTimeOffset at, int digits) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{kind.Id()}-{digits:0000}"));

    public static RoundId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no round id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RoundId result)
    {
        result = default;
        if (s is not { Length: >= 16 and <= 64 } || !s.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return false;

        result = new RoundId(s);
        return true;
    }

    public override string ToString() => _value ?? "";
}
