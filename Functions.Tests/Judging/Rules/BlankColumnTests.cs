using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging.Rules;

public class BlankColumnTests
{
    [Theory]
    [InlineData("空", "Definite: 栏目1栏目空白")]
    [InlineData("空 满", "Definite: 栏目1栏目空白")]
    [InlineData("空 空", "Definite: 栏目1、栏目2栏目空白")]
    [InlineData("空 空 空", "Definite: 栏目1、栏目2、栏目3栏目空白")]
    [InlineData("空 空 空 空", "Definite: 栏目1等4个栏目空白")]
    [InlineData("空 漏", "Definite: 栏目1栏目空白")]
    [InlineData("文", "Passed")]
    [InlineData("满 满", "Passed")]
    [InlineData("满 漏", "Budget")]
    [InlineData("满 墙", "Blocked")]
    [InlineData("满 墙 漏", "Budget")]
    [InlineData("满 本", "ScriptOnly")]
    [InlineData("满 修", "TooFewVisits")]
    [InlineData("满 无", "Passed")]
    [InlineData("", "Budget")]
    public void Blank_columns_are_named_and_counted_and_unread_ones_pass_nothing(string columns, string expected)
    {
        var told = Told.By("blank-column", Of(columns));

        Assert.Equal(expected, told);
    }

    [Fact]
    public void Children_of_one_parent_are_one_problem()
    {
        var names = Enumerable.Range(1, 18).Select(i => i == 1 ? "西园街道办事处" : $"乡镇{i}").ToArray();
        var visit = Some.Observation([Home(), .. names.Select((_, i) => Blank($"{i}/"))]) with
        {
            Columns = [.. names.Select((name, i) => Some.Column(name, $"{i}/", parent: "乡办风采", @class: null))],
        };

        var verdict = Told.VerdictBy("blank-column", Some.Case(null, visit))!;

        Assert.Equal("Definite: 乡办风采栏目—西园街道办事处等18个栏目空白", Told.Of(verdict));
        Assert.Equal("乡办风采", verdict.Findings.Single().Group);
        Assert.Equal(18, verdict.Findings.Single().Pages.Count);
    }

    [Fact]
    public void Every_parent_is_a_problem_of_its_own()
    {
        var visit = Some.Observation(Home(), Blank("1/"), Blank("2/"), Blank("3/")) with
        {
            Columns =
            [
                Some.Column("甲", "1/", parent: "政务公开"), Some.Column("乙", "2/"), Some.Column("丙", "3/", parent: "政务公开"),
            ],
        };

        Assert.Equal(
            "Definite: 政务公开栏目—甲、丙栏目空白 | Definite: 乙栏目空白", Told.By("blank-column", Some.Case(null, visit)));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Five_blank_columns_veto(int count, bool vetoes) =>
        Assert.Equal(vetoes, Told.VerdictBy("blank-column", Of(string.Join(' ', Enumerable.Repeat("空", count))))!.Vetoes);

    [Theory]
    [InlineData("空 满", false)]
    [InlineData("空 漏", true)]
    public void While_columns_are_unread_there_may_be_more(string columns, bool partial) =>
        Assert.Equal(partial, Told.VerdictBy("blank-column", Of(columns))!.Partial);

    [Fact]
    public void The_finding_tells_what_stands_in_the_lists_place()
    {
        var blank = Blank("1/") with { ListPhrase = "暂无内容" };
        var visit = Some.Observation(Home(), blank) with { Columns = [Some.Column("甲", "1/")] };

        Assert.Equal(
            "“甲”栏目：2016年5月17日18:00访问 http://www.example.gov.cn/1/ 已打开，列表处显示“暂无内容”",
            Told.VerdictBy("blank-column", Some.Case(null, visit))!.Findings.Single().Detail);
    }

    [Fact]
    public void The_same_list_under_two_names_is_one_column()
    {
        var visit = Some.Observation(Home(), Blank("1/")) with { Columns = [Some.Column("甲", "1/"), Some.Column("乙", "1/")] };

        Assert.Equal("Definite: 甲栏目空白", Told.By("blank-column", Some.Case(null, visit)));
    }

    [Theory]
    [InlineData("http://www.portal.gov.cn/list")]
    [InlineData("http://www.example.gov.cn/")]
    public void A_column_that_leads_to_another_site_or_home_is_none(string answered)
    {
        var visit = Some.Observation(Home(), Blank("1/") with { Address = new Uri(answered) }, Full("2/")) with
        {
            Columns = [Some.Column("甲", "1/"), Some.Column("乙", "2/")],
        };

        Assert.Equal("Passed", Told.By("blank-column", Some.Case(null, visit)));
    }

    [Theory]
    [InlineData("ClosureApproved", "NoAnswer", "-")]
    [InlineData("Running", "NoAnswer", "TooFewVisits")]
    [InlineData("Running", "Blocked", "Blocked")]
    public void A_home_page_that_was_not_seen_has_no_blank_columns(string state, string access, string expected)
    {
        var visit = Some.Observation(Some.Page(access: Enum.Parse<PageAccess>(access)));

        Assert.Equal(expected, Told.By("blank-column", Some.Case(Some.Site(Enum.Parse<SiteState>(state)), visit)));
    }

    /// <summary>
    /// A case of columns, each one sign: 空 blank, 满 filled, 文 one text, 漏 not asked for, 墙 blocked, 本 by script,
    /// 修 in maintenance, 无 gone.
    /// </summary>
    private static Case Of(string columns)
    {
        var signs = columns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pages = signs.Select((sign, i) => (PageFacts?)(sign switch
        {
            "空" => Blank($"{i + 1}/"),
            "满" => Full($"{i + 1}/"),
            "文" => Some.Page($"{i + 1}/", PageRole.Column) with { List = ListState.Article },
            "漏" => null,
            "墙" => Some.Page($"{i + 1}/", PageRole.Column, PageAccess.Blocked),
            "本" => Some.Page($"{i + 1}/", PageRole.Column),
            "修" => Some.Page($"{i + 1}/", PageRole.Column) with { Kind = PageKind.Maintenance },
            "无" => Some.Page($"{i + 1}/", PageRole.Column, PageAccess.Missing),
            _ => throw new ArgumentOutOfRangeException(nameof(columns)),
        }));
        return Some.Case(null, Some.Observation([Home(), .. pages.OfType<PageFacts>()]) with
        {
            Columns = [.. signs.Select((_, i) => Some.Column($"栏目{i + 1}", $"{i + 1}/"))],
        });
    }

    private static PageFacts Home() => Some.Page(items: Some.Item("2016-05-16"));

    private static PageFacts Blank(string path) => Some.Page(path, PageRole.Column) with { List = ListState.Empty };

    private static PageFacts Full(string path) => Some.Page(path, PageRole.Column, items: Some.Item("2016-05-16"));
}
