using Checker.Judging;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>
/// What only the whole round can tell: sites that failed together have one cause, and it may be ours. Every result is seen
/// first, when all sites are concluded, and then settled; that can only take a fault back. Settling what is settled, in part
/// or whole, changes nothing. Of a result no more is held than where it stands.
/// </summary>
internal sealed class WholeRound(RuleSet ruleSet)
{
    private const string Rule = "unreachable-home";

    /// <summary>Fewer sites than this are no group: two neighbours may both be down.</summary>
    public const int SmallestGroup = 5;

    private readonly Dictionary<string, (int Sites, int Down)> _places = [];
    private readonly HashSet<SiteId> _takenBack = [];
    private int _sites;
    private int _down;

    /// <summary>The sites whose fault was taken back.</summary>
    public IReadOnlyCollection<SiteId> TakenBack => _takenBack;

    /// <summary>The results as they stand finally, in the same order.</summary>
    public static IReadOnlyList<SiteResult> Settle(IReadOnlyList<SiteResult> results, RuleSet ruleSet)
    {
        var whole = new WholeRound(ruleSet);
        foreach (var result in results)
            whole.See(result);

        return [.. results.Select(whole.Settle)];
    }

    public void See(SiteResult result)
    {
        var down = IsDown(result) ? 1 : 0;
        _sites++;
        _down += down;
        if (result.TakenBack)
            _takenBack.Add(result.Site);
        foreach (var place in SharedPlace.Of(result))
        {
            var (sites, downs) = _places.GetValueOrDefault(place);
            _places[place] = (sites + 1, downs + down);
        }
    }

    /// <summary>The result as it stands finally; every one of the round must have been seen.</summary>
    public SiteResult Settle(SiteResult result)
    {
        var final = IsOwnNetwork
            ? IsDown(result) ? Withhold(result, Reason.OwnNetwork, $"本批次{_sites}个网站中有{_down}个同时无法打开，可能是监测方网络原因，不予认定。") : Final(result)
            : SharedPlace.Of(result).FirstOrDefault(IsDownTogether) is { } place
                ? Withhold(result, Reason.Correlated, $"{place}上的网站同时无法打开，按同一原因处理，不逐一认定。")
                : Final(result);
        if (final.TakenBack)
            _takenBack.Add(final.Site);
        return final;
    }

    private bool IsOwnNetwork => _down >= SmallestGroup && _down * 2 > _sites;

    private bool IsDownTogether(string place) => _places.TryGetValue(place, out var there) && there.Sites >= SmallestGroup && there.Down == there.Sites;

    private static bool IsDown(SiteResult result) =>
        result.TakenBack || result.Conclusion.Findings.Any(RestsOnBeingDown);

    /// <summary>Whether a finding rests on what was seen in this round; a week of probes stands by itself.</summary>
    private static bool RestsOnBeingDown(Finding finding) =>
        finding is { Rule: Rule, Strength: Strength.Suspected } or { Explains: Rule };

    private static SiteResult Final(SiteResult result) => result with { Final = true };

    private SiteResult Withhold(SiteResult result, Reason reason, string explanation)
    {
        if (result.TakenBack)
            return result;

        Verdict[] verdicts =
        [
            .. result.Conclusion.Verdicts.Select(verdict => RestsOnBeingDown(verdict)
                ? Verdict.Unjudged(verdict.Rule, reason, explanation)
                : verdict),
        ];
        return Final(result) with { Conclusion = Judge.Sum(ruleSet, verdicts), TakenBack = true };
    }

    private static bool RestsOnBeingDown(Verdict verdict) =>
        verdict.Findings.Any(RestsOnBeingDown)
        || (verdict.Reason is Reason.Suppressed && Precedence.Silences(Rule, verdict.Rule));
}
