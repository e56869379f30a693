using System.Text.RegularExpressions;
using Checker.Judging;
using Checker.Observing;

namespace Checker.Rendering;

/// <summary>What to look for on a page so that a finding's place is seen: its subject, what it quotes, the addresses it names.</summary>
/// <param name="Phrases">Words that the page itself should have.</param>
/// <param name="Leads">Keys of addresses that the page's links should lead to.</param>
internal sealed partial record Sought(IReadOnlyList<string> Phrases, IReadOnlyList<string> Leads)
{
    private const int Most = 20;

    /// <param name="own">Addresses of the page itself: what leads back to it is no place.</param>
    public static Sought Of(Finding finding, params IReadOnlyList<Uri> own)
    {
        var told = $"{finding.Sentence}；{finding.Detail}";
        var quoted = Quotes().Matches(told).Select(quote => quote.Groups[1].Value);
        var keys = own.Select(address => address.Key).ToHashSet();
        return new(
            [.. quoted.Prepend(finding.Subject).SelectMany(phrase => phrase.Split('、').Prepend(phrase)).Where(IsTelling).Distinct().Take(Most)],
            [
                .. AddressesIn().Matches(told)
                    .Select(found => Uri.TryCreate(found.Value, UriKind.Absolute, out var address) ? address.Key : null)
                    .OfType<string>()
                    .Where(key => !keys.Contains(key))
                    .Distinct()
                    .Take(Most),
            ]);
    }

    /// <summary>A single character stands everywhere.</summary>
    private static bool IsTelling(string phrase) => phrase.Trim().Length >= 2;

    [GeneratedRegex("“([^“”]{1,200})”", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    [GeneratedRegex("""https?://[^\s，。；、“”（）()<>"']+""", RegexOptions.CultureInvariant)]
    private static partial Regex AddressesIn();
}
