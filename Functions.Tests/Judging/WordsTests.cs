using Checker.Judging;
using Checker.Observing;
using Xunit;

namespace Checker.Tests.Judging;

public class WordsTests
{
    [Fact]
    public void Every_member_of_every_closed_set_has_words_of_its_own()
    {
        AllDiffer<Outcome>(Words.Word);
        AllDiffer<SiteVerdict>(Words.Word);
        AllDiffer<Strength>(Words.Word);
        AllDiffer<IndicatorRole>(Words.Word);
        AllDiffer<Reason>(Words.Word);
        AllDiffer<Sureness>(Words.Word);
        AllDiffer<StandingKind>(Words.Word);
        AllDiffer<PageAccess>(Words.Word);
    }

    [Fact]
    public void Every_rule_has_a_name_and_an_id_like_its_type()
    {
        foreach (var rule in Judge.Rules)
        {
            var kebab = string.Concat(rule.GetType().Name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{c}" : $"{c}"));
            Assert.Equal(kebab.ToLowerInvariant(), rule.Info.Id);
        }

        var names = Judge.Rules.Select(rule => rule.Info.Name).Where(name => name is not "");
        Assert.Equal(Judge.Rules.Count, names.Distinct().Count());
        var judged = Judge.Rules.ToDictionary(rule => rule.Info.Id, rule => rule.Info.Name);
        var also = ManualRules.Names.Where(manual => judged.ContainsKey(manual.Key)).ToList();
        Assert.Equal(["serious-wording"], also.Select(manual => manual.Key)); // found here, and judged by a person
        Assert.All(also, manual => Assert.Equal(judged[manual.Key], manual.Value));
        Assert.Empty(ManualRules.Names.Except(also).Select(manual => manual.Value).Intersect(judged.Values));
    }

    [Theory]
    [InlineData("stale-home", "首页不更新")]
    [InlineData("dead-link", "链接不可用")]
    [InlineData("long-gone", "long-gone")]
    public void A_rule_is_called_by_its_name_and_one_that_is_no_more_by_its_id(string rule, string name)
    {
        Assert.Equal(name, RuleNames.Of(rule));
        Assert.Equal(rule != "long-gone", RuleNames.Has(rule));
    }

    [Fact]
    public void Every_rule_there_is_is_judged_by()
    {
        var types = typeof(Judge).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRule)));

        Assert.Equal(types.Select(type => type.Name).Order(), Judge.Rules.Select(rule => rule.GetType().Name).Order());
    }

    private static void AllDiffer<T>(Func<T, string> word)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Select(word).Where(text => text is not "");
        Assert.Equal(Enum.GetValues<T>().Length, words.Distinct().Count());
    }
}
