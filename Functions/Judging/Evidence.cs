using Checker.Observing;

namespace Checker.Judging;

/// <summary>
/// What signs come to together. Kinds of evidence are independent of one another, and weigh by their sums: two that stand,
/// or one and a page on which nothing of the site is left, are definite; less is suspected; a word alone never is definite.
/// </summary>
/// <param name="Category">The trade; null where the signs name none, which is never definite.</param>
internal sealed record Evidence(string? Category, IReadOnlyDictionary<EvidenceKind, double> Weights, IReadOnlyList<string> Words, IReadOnlyList<Sign> Signs)
{
    public double Whole => Weights.Values.Sum();

    /// <summary>Kinds that stand by themselves.</summary>
    public IReadOnlyList<EvidenceKind> Standing =>
        [.. Weights.Where(kind => kind.Value >= SignWeights.Standard.Stands).Select(kind => kind.Key)];

    /// <summary>Null where it comes to nothing.</summary>
    public Strength? Strength(bool isReplaced)
    {
        if (Whole < SignWeights.Standard.Suspected)
            return null;

        var enough = Standing.Count >= 2 || (Standing.Count == 1 && isReplaced && (Words.Count > 1 || Weights.Count(kind => kind.Value >= 1) > 1));
        return Category is not null && enough ? Judging.Strength.Definite : Judging.Strength.Suspected;
    }

    /// <summary>The evidence for each trade that the signs name, or for none: signs that name none speak for every one.</summary>
    /// <param name="places">In so many places, one of them the page's own word, words stand for a kind of their own.</param>
    /// <param name="words">So many words have to.</param>
    public static IEnumerable<Evidence> Of(PageSigns page, int places, int words)
    {
        List<Sign> all = [.. page.Signs, .. page.Links.Where(link => link.Host is not null).Select(AsSign)];
        string?[] categories = [.. all.Select(sign => sign.Category).OfType<string>().Distinct()];
        return from category in categories is [] ? [null] : categories
               select Of(category, [.. all.Where(sign => sign.Category is null || sign.Category == category)], places, words);
    }

    private static Evidence Of(string? category, IReadOnlyList<Sign> signs, int places, int words)
    {
        var weights = new Dictionary<EvidenceKind, double>();
        var worded = signs.Where(sign => sign.Kind is EvidenceKind.Wording).ToList();
        weights[EvidenceKind.Wording] = worded
            .SelectMany(sign => sign.Found.Select(word => (word.Word, Weight: SignWeights.Standard.Of(word, sign.Place))))
            .GroupBy(word => word.Word).Sum(word => word.Max(each => each.Weight));
        foreach (var kind in signs.Where(sign => sign.Kind is not EvidenceKind.Wording).GroupBy(sign => sign.Kind))
            weights[kind.Key] = kind.Select(sign => sign.Means).Distinct().Sum(SignWeights.Standard.Of);

        string[] found = [.. signs.SelectMany(sign => sign.Found).Select(word => word.Word).Distinct()];
        if (worded.Any(sign => sign.IsOwnWord()) && found.Length >= words && worded.DistinctBy(sign => sign.Place).Count() >= places)
            weights[EvidenceKind.Place] = SignWeights.Standard.Stands;
        return new(category, weights, found, signs);
    }

    private static Sign AsSign(OutwardLink link) => new(EvidenceKind.Target, SignPlace.Links, link.Host!) { Category = link.Category };
}
