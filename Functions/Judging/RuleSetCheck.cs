namespace Checker.Judging;

/// <summary>What is wrong with an edition that its form does not show: each mistake with its place and how to put it right.</summary>
internal static class RuleSetCheck
{
    /// <param name="others">The editions it stands beside.</param>
    public static IEnumerable<string> Mistakes(RuleSet set, IReadOnlyList<RuleSet> others)
    {
        if (others.Any(other => other.Id == set.Id))
            yield return $"/id:版本编号“{set.Id}”已被使用，请另取一个。";
        if (set.ValidTo < set.ValidFrom)
            yield return "/validTo:截止日期早于起始日期，请改正其中之一。";
        if (set.Extends is { } older && others.Count(other => other.Id == older && other.Extends is null) != 1)
            yield return $"/extends:没有可沿用的版本“{older}”，可用的有：{string.Join('、', others.Where(other => other.Extends is null).Select(other => other.Id))}。";
        foreach (var twice in set.Indicators.CountBy(indicator => indicator.Rule).Where(rule => rule.Value > 1))
            yield return $"/indicators:检查指标“{twice.Key}”出现{twice.Value}次，请合并为一项。";
        foreach (var mistake in set.Indicators.Index().SelectMany(each => OfIndicator(each.Item).Select(mistake => $"/indicators/{each.Index}{mistake}")))
            yield return mistake;
    }

    private static IEnumerable<string> OfIndicator(Indicator indicator)
    {
        foreach (var name in indicator.Local.Except([.. indicator.Windows.Keys, .. indicator.Bounds.Keys, .. indicator.Lists.Keys]))
            yield return $"/local:“{name}”不在本项的期限、数值或词表之中，请删去。";
        if (!RuleNames.Has(indicator.Rule))
        {
            yield return $"/rule:没有检查指标“{indicator.Rule}”，请检查拼写。";
            yield break;
        }

        if (Judge.Rules.FirstOrDefault(rule => rule.Info.Id == indicator.Rule) is not { } rule)
            yield break;

        foreach (var mistake in OfNames(indicator, rule.Info).Concat(OfNumbers(indicator, rule.Info)).Concat(OfWords(indicator, rule.Info)))
            yield return mistake;
    }

    private static IEnumerable<string> OfNames(Indicator indicator, RuleInfo rule)
    {
        (string Place, IEnumerable<string> Here, IEnumerable<string> Known)[] kinds =
        [
            ("windows", indicator.Windows.Keys, [.. rule.Windows, .. rule.OptionalWindows]),
            ("bounds", indicator.Bounds.Keys, [.. rule.Bounds, .. rule.OptionalBounds]),
            ("lists", indicator.Lists.Keys, rule.Lists),
            ("wordings", indicator.Wordings.Keys, rule.Wordings.Keys),
        ];
        foreach (var (place, here, known) in kinds)
        {
            foreach (var name in here.Except(known))
                yield return $"/{place}/{name}:该指标没有此项，可用的有：{(known.Any() ? string.Join('、', known) : "无")}。";
            foreach (var name in known.Except(here))
                yield return $"/{place}/{name}:缺少此项，请补上；标准待核对的填null。";
        }
    }

    /// <summary>A number may be null only where the indicator is not judged by, or can do without it.</summary>
    private static IEnumerable<string> OfNumbers(Indicator indicator, RuleInfo rule)
    {
        if (!indicator.Enabled)
            yield break;

        foreach (var name in rule.Windows.Where(name => indicator.Windows.TryGetValue(name, out var window) && window is null))
            yield return $"/windows/{name}:期限待核对，指标即不得标为已核对(confirmed)；请填期限，或将sureness改为unconfirmed。";
        foreach (var name in rule.Bounds.Where(name => indicator.Bounds.TryGetValue(name, out var bound) && bound is null))
            yield return $"/bounds/{name}:数值待核对，指标即不得标为已核对(confirmed)；请填数值，或将sureness改为unconfirmed。";
    }

    private static IEnumerable<string> OfWords(Indicator indicator, RuleInfo rule)
    {
        foreach (var (name, places) in rule.Wordings)
        {
            if (!indicator.Wordings.TryGetValue(name, out var wording))
                continue;

            foreach (var place in Template.PlacesOf(wording).Except(places))
                yield return $"/wordings/{name}:不能使用{{{place}}}，可用的有：{(places is [] ? "无" : string.Join('、', places.Select(known => $"{{{known}}}")))}。";
        }

        foreach (var (name, words) in rule.Vocabulary)
        {
            foreach (var word in (indicator.Lists.GetValueOrDefault(name) ?? []).Except(words))
                yield return $"/lists/{name}:没有“{word}”，可用的有：{string.Join('、', words)}。";
        }
    }
}
