using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Checker.Sites;

/// <summary>
/// A site's id in the registry, given at its first import and never changed: its 网站标识码 (such as
/// <c>4117000001</c> or <c>bm35000001</c>) in lower case, else <c>s-</c> and ten base32 digits of its address's digest.
/// Lower-case letters, digits and hyphens, 3 to 40 of them: it goes into table keys and blob names as it is.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<SiteId>))]
internal readonly record struct SiteId : IParsable<SiteId>
{
    private readonly string? _value;

    private SiteId(string value) => _value = value;

    public static SiteId Parse(string text) => Parse(text, null);

    public static SiteId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no site id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SiteId result)
    {
        result = default;
        if (s is not { Length: >= 3 and <= 40 } || !s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return false;

        result = new SiteId(s);
        return true;
    }

    public override string ToString() => _value ?? "";
}
