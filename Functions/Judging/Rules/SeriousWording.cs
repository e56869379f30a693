using Checker.Observing;
using Checker.Observing.Wordings;

namespace Checker.Judging.Rules;

/// <summary>
/// Forms that the office itself has approved as wrong. A hit is suspected, always; and none found says nothing of the
/// indicator, which is a person's.
/// </summary>
internal sealed class SeriousWording : IRule
{
    private const int MostShown = 5;

    public RuleInfo Info { get; } = new("serious-wording", "严重错误")
    {
        Wordings = new Dictionary<string, string[]> { ["wrong"] = ["wrong", "right"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        var read = facts.Newest.Pages
            .Where(page => page.Role is not (PageRole.AsEngine or PageRole.FromEngine) && page.Reached() is Reach.Opened).ToList();
        Finding[] found =
        [
            .. read.SelectMany(page => page.Wordings.Where(hit => IsWrong(hit, facts.DayOf(page))).Select(hit => (page, hit)))
                .GroupBy(each => each.hit.Entry)
                .Select(entry => Find(indicator, [.. entry])),
        ];
        return found is [] ? null : Verdict.Fail(Info.Id, $"已看{read.Count}个页面，{found.Length}种写法疑似有误", found);
    }

    /// <summary>What was right when it was published is in order; where nobody knows when, nothing is said.</summary>
    private static bool IsWrong(WordingHit hit, DateOnly today) =>
        hit.Since is not { } since || hit.Date?.Resolve(today) >= since;

    private Finding Find(Indicator indicator, IReadOnlyList<(PageFacts Page, WordingHit Hit)> hits)
    {
        var (page, hit) = hits[0];
        var shown = string.Join("；", hits.Take(MostShown).Select(each => $"{each.Page.Address}：“{each.Hit.Around}”"));
        return new Finding
        {
            Rule = Info.Id,
            Strength = Strength.Suspected,
            Group = hit.Entry,
            Subject = hit.Wrong,
            Sentence = indicator.Say("wrong", ("wrong", hit.Wrong), ("right", hit.Right)),
            Detail = $"{page.Told()}；{hits.Count}处，{shown}",
            Pages = [.. hits.Select(each => each.Page.Address).Distinct()],
        };
    }
}
