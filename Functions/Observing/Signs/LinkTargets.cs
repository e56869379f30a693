namespace Checker.Observing.Signs;

/// <summary>What a host's name alone tells: known names of trades, parked names, and the cheap ones that both prefer.</summary>
internal static class LinkTargets
{
    /// <summary>Shorter names are found in others' by chance.</summary>
    private const int LongName = 6;

    private static readonly HostLists Lists = EmbeddedWords.Read<HostLists>("hosts");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Brands =
        new HashSet<string>(Lists.Brands).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] LongBrands = [.. Lists.Brands.Where(brand => brand.Length >= LongName)];

    public static WordSearch Engines { get; } = new(Lists.Engines);

    /// <summary><c>brand</c>, <c>parked</c> or <c>risky</c>; null for a name like any other.</summary>
    public static string? Look(Uri address)
    {
        var domain = address.Domain;
        if (Lists.Parked.Contains(domain))
            return "parked";
        if (IsBrand(address.IdnHost))
            return "brand";

        var name = domain[..Math.Max(0, domain.IndexOf('.', StringComparison.Ordinal))];
        return Lists.Risky.Any(ending => domain.EndsWith(ending, StringComparison.Ordinal)) || IsMixed(name) || !(address.IsDefaultPort || address.Port is 8080 or 8443 or 443 or 80)
            ? "risky"
            : null;
    }

    private static bool IsBrand(string host)
    {
        foreach (var range in host.AsSpan().SplitAny('.', '-'))
        {
            var label = host.AsSpan(range);
            if (Brands.Contains(label) || (label.Length > LongName && HoldsLongBrand(label)))
                return true;
        }

        return false;
    }

    private static bool HoldsLongBrand(ReadOnlySpan<char> label)
    {
        foreach (var brand in LongBrands)
        {
            if (label.StartsWith(brand) || label.EndsWith(brand))
                return true;
        }

        return false;
    }

    /// <summary>Letters and three digits or more: 88yl365. Hot lines are digits alone.</summary>
    private static bool IsMixed(string name) =>
        name.Count(char.IsAsciiDigit) >= 3 && name.Any(char.IsAsciiLetter);

    private sealed record HostLists(IReadOnlyList<string> Brands, IReadOnlyList<string> Risky, IReadOnlyList<string> Parked, IReadOnlyList<string> Engines);
}
