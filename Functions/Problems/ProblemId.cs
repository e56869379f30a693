using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Checker.Sites;

namespace Checker.Problems;

/// <summary>What makes a problem one thing over time.</summary>
/// <param name="Rule">The rule's id; <see cref="Manual"/> for what a person entered as text.</param>
/// <param name="Group">As the finding has it; for a manual problem its text.</param>
internal sealed record ProblemKey(SiteId Site, string Rule, string Group)
{
    /// <summary>No rule: judged by persons alone.</summary>
    public const string Manual = "manual";

    public ProblemId Id => ProblemId.Of(this);
}

/// <summary>
/// A problem's id, the same whenever its key is: the site's id, a hyphen, and sixteen hexadecimal digits of the digest of
/// rule and group. It goes into table keys, blob names and addresses as it is.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<ProblemId>))]
internal readonly record struct ProblemId : IParsable<ProblemId>
{
    private const int Digits = 16;

    private readonly string? _mark;

    private ProblemId(SiteId site, string mark) => (Site, _mark) = (site, mark);

    public SiteId Site { get; }

    /// <summary>What tells it from the site's other problems: the digits.</summary>
    public string Mark => _mark ?? "";

    public static ProblemId Of(ProblemKey key)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Rule}\n{key.Group}"));
        return new(key.Site, Convert.ToHexStringLower(digest)[..Digits]);
    }

    public static ProblemId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no problem id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProblemId result)
    {
        result = default;
        if (s is not { Length: > Digits + 1 } || s[^(Digits + 1)] != '-' || !s[^Digits..].All(char.IsAsciiHexDigitLower)
            || !SiteId.TryParse(s[..^(Digits + 1)], provider, out var site))
            return false;

        result = new ProblemId(site, s[^Digits..]);
        return true;
    }

    public override string ToString() => $"{Site}-{Mark}";
}
