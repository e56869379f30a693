using Checker.Judging;
using Checker.Sites;

namespace Checker.Notices;

/// <summary>What no notice can be made from: references to nowhere, things told twice, figures below zero, texts without end.</summary>
internal static class NoticeMaterialCheck
{
    private const int MostSites = 100_000;
    private const int LongestName = 300;
    private const int LongestText = 2000;
    private const int MostMistakes = 100;

    public static IReadOnlyList<string> Mistakes(NoticeMaterial material) => [.. All(material).Take(MostMistakes)];

    private static IEnumerable<string> All(NoticeMaterial material) =>
        Head(material.Head).Concat(Sites(material)).Concat(References(material)).Concat(Spot(material.SpotCheck))
            .Concat(Before(material.Earlier)).Concat(Again(material.Recheck)).Concat(Higher(material.Higher)).Concat(Choices(material)).Concat(Problems(material));

    private static IEnumerable<string> Head(NoticeHead head)
    {
        if (head.Year is < 1949 or > 9999)
            yield return "head.year：年份不在1949至9999之间。";
        if (head.Serial < 1)
            yield return "head.serial：发文顺序号须为正数。";
        foreach (var (name, text) in new[] { ("office", head.Office), ("officeShort", head.OfficeShort), ("numberWord", head.NumberWord) })
        {
            if (string.IsNullOrWhiteSpace(text) || text.Length > LongestName)
                yield return $"head.{name}：须填写，且不超过{LongestName}字。";
        }
    }

    private static IEnumerable<string> Sites(NoticeMaterial material)
    {
        if (material.Sites.Count > MostSites)
            yield return $"sites：超过{MostSites}个。";
        foreach (var twice in Twice(material.Sites.Select(site => site.Site)))
            yield return $"sites：网站{twice}重复。";
        foreach (var site in material.Sites.Where(site => Empty(site.Name) || Empty(site.Sponsor)))
            yield return $"sites：网站{site.Site}的名称或主办单位为空或超过{LongestName}字。";

        static bool Empty(string text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestName;
    }

    private static IEnumerable<string> References(NoticeMaterial material)
    {
        var known = material.Sites.Select(site => site.Site).ToHashSet();
        return new (string Place, IEnumerable<SiteId> Sites)[]
        {
            ("spotCheck.results", material.SpotCheck.Results.Select(each => each.Site)),
            ("recheck.sites", material.Recheck?.Sites.Select(each => each.Site) ?? []),
            ("problems", material.Problems.Select(each => each.Site)),
            ("choices", material.Choices.Select(each => each.Site)),
        }.SelectMany(list => list.Sites.Where(site => !known.Contains(site)).Distinct().Select(site => $"{list.Place}：网站{site}不在sites中。"));
    }

    private static IEnumerable<string> Spot(SpotCheck spot)
    {
        if (spot.From > spot.To)
            yield return "spotCheck：检查起始日期晚于截止日期。";
        if (spot.Selected < 0 || spot.Unqualified < 0 || spot.Qualified < 0)
            yield return "spotCheck：数字不得小于0。";
        foreach (var twice in Twice(spot.Results.Select(each => each.Site)))
            yield return $"spotCheck.results：网站{twice}重复。";
    }

    private static IEnumerable<string> Before(IReadOnlyList<EarlierCheck> earlier)
    {
        foreach (var twice in Twice(earlier.Select(each => each.Kind)))
            yield return $"earlier：{twice.Word()}重复。";
        foreach (var each in earlier)
        {
            if (each.From > each.To || each.Qualified < 0 || each.Unqualified < 0)
                yield return $"earlier：{each.Kind.Word()}的日期颠倒或数字小于0。";
            foreach (var twice in Twice(each.Results.Select(result => result.Site)))
                yield return $"earlier.results：{each.Kind.Word()}的网站{twice}重复。";
        }
    }

    private static IEnumerable<string> Again(Recheck? recheck)
    {
        if (recheck is null)
            yield break;
        foreach (var twice in Twice(recheck.Sites.Select(each => each.Site)))
            yield return $"recheck.sites：网站{twice}重复。";
        foreach (var site in recheck.Sites.Where(each => each.Open < 0 || each.Open > each.Notified))
            yield return $"recheck.sites：网站{site.Site}未整改到位的问题数应在0至通报数之间。";
    }

    private static IEnumerable<string> Higher(IEnumerable<HigherResult> higher) =>
        from each in higher
        where each.Unqualified < 0 || each.Unqualified > each.Inspected || each.OursUnqualified < 0 || each.OursUnqualified > each.OursInspected
            || each.OursInspected > each.Inspected || each.OursUnqualified > each.Unqualified
        select $"higher：{each.Office}的抽查数与不合格数不相容。";

    private static IEnumerable<string> Choices(NoticeMaterial material)
    {
        var problems = material.Problems.ToLookup(problem => problem.Site, problem => problem.Key);
        foreach (var twice in Twice(material.Choices.Select(choice => choice.Site)))
            yield return $"choices：网站{twice}重复。";
        foreach (var choice in material.Choices)
        {
            foreach (var unknown in (choice.Printed ?? []).Except(problems[choice.Site]))
                yield return $"choices：网站{choice.Site}没有问题“{unknown}”。";
            if (choice.Note.Length > LongestName)
                yield return $"choices：网站{choice.Site}的说明超过{LongestName}字。";
        }
    }

    private static IEnumerable<string> Problems(NoticeMaterial material)
    {
        foreach (var twice in Twice(material.Problems.Select(problem => (problem.Site, problem.Key))))
            yield return $"problems：网站{twice.Site}的问题“{twice.Key}”重复。";
        foreach (var problem in material.Problems)
        {
            if (!RuleNames.Has(problem.Rule))
                yield return $"problems：网站{problem.Site}的检查指标“{problem.Rule}”不认识。";
            if (string.IsNullOrWhiteSpace(problem.Sentence) || problem.Sentence.Length > LongestText)
                yield return $"problems：网站{problem.Site}的问题表述为空或超过{LongestText}字。";
        }
    }

    private static IEnumerable<T> Twice<T>(IEnumerable<T> items) => items.GroupBy(item => item).Where(group => group.Skip(1).Any()).Select(group => group.Key);
}
