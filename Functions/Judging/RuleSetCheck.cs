namespace Checker.Judging;

/// <summary>What is wrong with a family of rule sets, each mistake with its place.</summary>
internal static class RuleSetCheck
{
    public static IEnumerable<string> Mistakes(IReadOnlyList<RuleSet> sets) =>
        sets.SelectMany(set => OfSet(set, sets).Select(mistake => $"{set.Id}: {mistake}"));

    private static IEnumerable<string> OfSet(RuleSet set, IReadOnlyList<RuleSet> all)
    {
        if (set.Id is "" || !set.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            yield return "id must be lower-case letters, digits and hyphens";
        if (all.Count(other => other.Id == set.Id) > 1)
            yield return "id is not unique";
        if (set.Title is "")
            yield return "title is missing";
        if (set.Basis is "")
            yield return "basis is missing";
        if (set.ValidFrom == default)
            yield return "validFrom is missing";
        if (set.ValidTo < set.ValidFrom)
            yield return "validTo is before validFrom";
        if (set.Extends is { } older && all.Count(other => other.Id == older && other.Extends is null) != 1)
            yield return $"extends '{older}', which is no edition that stands by itself";
        foreach (var twice in set.Indicators.CountBy(indicator => indicator.Rule).Where(rule => rule.Value > 1))
            yield return $"{twice.Key} stands twice";
        foreach (var mistake in set.Indicators.SelectMany(OfIndicator))
            yield return mistake;
    }

    private static IEnumerable<string> OfIndicator(Indicator indicator)
    {
        if (Judge.Rules.FirstOrDefault(rule => rule.Info.Id == indicator.Rule) is not { } rule)
            return [$"there is no rule '{indicator.Rule}'"];

        return OfNumbers(indicator, rule.Info).Select(mistake => $"{indicator.Rule}: {mistake}");
    }

    private static IEnumerable<string> OfNumbers(Indicator indicator, RuleInfo rule)
    {
        if (indicator.Clause is "")
            yield return "clause is missing";
        if (indicator.Source is "")
            yield return "source is missing";

        IEnumerable<string> names = [.. indicator.Windows.Keys, .. indicator.Bounds.Keys, .. indicator.Lists.Keys];
        IReadOnlyList<string> known = [.. rule.Windows, .. rule.OptionalWindows, .. rule.Bounds, .. rule.Lists];
        foreach (var name in names.Except(known))
            yield return $"the rule knows no '{name}'";
        foreach (var name in known.Except(names))
            yield return $"'{name}' is missing";
        foreach (var name in rule.Windows.Where(name => indicator.Enabled && IsUnconfirmed(indicator, name)))
            yield return $"'{name}' is not confirmed, so the indicator cannot be";
        foreach (var name in indicator.Bounds.Where(bound => bound.Value < 1).Select(bound => bound.Key))
            yield return $"'{name}' must be 1 or more";
        foreach (var name in indicator.Local.Except(names))
            yield return $"local names '{name}', which is not here";
    }

    /// <summary>Named, but without its number; one that is missing altogether is a mistake of its own.</summary>
    private static bool IsUnconfirmed(Indicator indicator, string window) =>
        indicator.Windows.TryGetValue(window, out var confirmed) && confirmed is null;
}
