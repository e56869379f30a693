using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Checker.Notices;

/// <summary>A notice's id: the instant it was begun (UTC) and four digits, <c>n-20160518t020304-0417</c>. Ids sort by time.</summary>
[JsonConverter(typeof(ParsableJsonConverter<NoticeId>))]
internal readonly record struct NoticeId : IParsable<NoticeId>
{
    private readonly string? _value;

    private NoticeId(string value) => _value = value;

    /// <param name="digits">0 to 9999, so that two notices of one second differ.</param>
    public static NoticeId Of(DateTimeOffset at, int digits) =>
        new(string.Create(CultureInfo.InvariantCulture, $"n-{at.UtcDateTime:yyyyMMdd't'HHmmss}-{digits:0000}"));

    public static NoticeId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no notice id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NoticeId result)
    {
        result = default;
        if (s is not { Length: >= 3 and <= 40 } || !s.StartsWith("n-", StringComparison.Ordinal)
            || !s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return false;

        result = new NoticeId(s);
        return true;
    }

    public override string ToString() => _value ?? "";
}
