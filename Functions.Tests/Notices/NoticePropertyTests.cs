using System.Globalization;
using System.Text.RegularExpressions;
using Checker.Judging;
using Checker.Notices;
using Checker.Notices.Spreadsheets;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Notices;

/// <summary>Over any rounds: every figure that is told is that of the rows, and a figure that is not blocks.</summary>
public sealed partial class NoticePropertyTests
{
    private const int Cases = 300;

    private static readonly string[] Rules = ["stale-home", "blank-column", "hijacked-page"];

    private static readonly NoticeTemplate Template = NoticeTemplates.Find("standard")! with
    {
        Annexes =
        [
            .. NoticeTemplates.Find("standard")!.Annexes,
            new() { Kind = AnnexKind.Counties, Title = "各县（区）抽查情况", Columns = CountyRows.Columns },
            new() { Kind = AnnexKind.Results, Title = "检查结果", Columns = [new("序号", 10), new("县区", 20), new("网站", 30), new("单位", 25), new("结果", 15)] },
        ],
    };

    [Fact]
    public void Every_figure_is_counted_from_its_rows() => Each((material, notice) =>
    {
        Assert.All(notice.Figures, figure => Assert.Equal(figure.Counted, figure.Stated));
        var results = material.SpotCheck.Results;
        var unnamed = material.Choices.Where(choice => choice.Unnamed is not null).Select(choice => choice.Site).ToHashSet();
        var text = string.Concat(notice.Body.Select(paragraph => paragraph.Text));

        Assert.Contains($"本次随机抽查政府网站{results.Count}个，发现不合格网站{results.Count(Is(SiteVerdict.Failed))}个", text, StringComparison.Ordinal);
        Assert.Equal(results.Count(each => Is(SiteVerdict.Failed)(each) && !unnamed.Contains(each.Site)), Rows(notice, AnnexKind.Unqualified));
        Assert.Equal(material.Recheck!.Sites.Count(each => each.Open > 0 && !unnamed.Contains(each.Site)), Rows(notice, AnnexKind.StillOpen));
        Assert.Equal(results.Count(each => !unnamed.Contains(each.Site)), Rows(notice, AnnexKind.Results));
    });

    [Fact]
    public void Counties_sum_up_to_all_and_a_rate_stands_where_five_were_judged() => Each((material, notice) =>
    {
        if (notice.Annexes.FirstOrDefault(annex => annex.Kind is AnnexKind.Counties) is not { } annex)
            return;

        var numbers = annex.Rows.Select(row => row.Cells.Skip(2).SkipLast(1).Select(cell => int.Parse(cell.Text, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(numbers[^1], Enumerable.Range(0, 4).Select(column => numbers.SkipLast(1).Sum(row => row[column])));
        Assert.All(annex.Rows.Zip(numbers), pair =>
        {
            Assert.Equal(pair.Second[0], pair.Second[1] + pair.Second[2] + pair.Second[3]);
            Assert.Equal(pair.Second[1] + pair.Second[2] < 5, pair.First.Cells[^1].Text == "—");
        });
    });

    [Fact]
    public void No_number_of_the_text_comes_from_nowhere() => Each((material, notice) =>
    {
        HashSet<string> known = [.. notice.Figures.SelectMany(figure => new[] { figure.Stated, figure.Counted }).Select(number => $"{number}"), .. NumbersOf(material)];

        Assert.Empty(notice.Body.SelectMany(paragraph => Number().Matches(paragraph.Text)).Select(match => match.Value).Except(known));
    });

    [Fact]
    public void A_figure_that_is_one_off_blocks() => Each((material, _) =>
    {
        var off = material with { SpotCheck = material.SpotCheck with { Unqualified = material.SpotCheck.Unqualified + 1 } };

        Assert.Contains(NoticeComposer.Compose(off, Template, Notice2016.RuleSet).Blocks, block => block.StartsWith("数字不一致：不合格网站数", StringComparison.Ordinal));
    });

    [Fact]
    public void The_workbook_says_what_the_annexes_say() => Each((material, notice) =>
    {
        var sheets = NoticeWorkbook.Of(notice, material);

        Assert.All(notice.Annexes.Zip(sheets), pair => Assert.Equal(
            pair.First.Rows.Select(row => string.Join('|', row.Cells.Select(cell => $"{cell.Text}x{cell.Rows}"))),
            pair.Second.Rows.Select(row => string.Join('|', row.Select(cell => $"{cell.Text}x{cell.Rows}")))));
    });

    private static void Each(Action<NoticeMaterial, Notice> holds)
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var material = AnyMaterial(new Random(seed));
            Assert.Empty(NoticeMaterialCheck.Mistakes(material));
            holds(material, NoticeComposer.Compose(material, Template, Notice2016.RuleSet));
        }
    }

    private static NoticeMaterial AnyMaterial(Random any)
    {
        NamedSite[] sites = [.. Enumerable.Range(0, any.Next(1, 60)).Select(number => AnySite(any, number))];
        CheckedSite[] results = [.. sites.Where(_ => any.Next(4) > 0).Select(site => AnyResult(any, site.Site))];
        RecheckedSite[] rechecked = [.. sites.Where(_ => any.Next(3) == 0).Select(site => any.Next(1, 6) is var notified ? new RecheckedSite(site.Site, notified, any.Next(notified + 1)) : null!)];
        return Notice2016.Material with
        {
            SpotCheck = new SpotCheck
            {
                From = Some.Day("2016-05-03"),
                To = Some.Day("2016-05-17"),
                Selected = results.Length,
                Unqualified = results.Count(Is(SiteVerdict.Failed)),
                Qualified = results.Count(each => each.Standing() is SiteStanding.Qualified),
                Results = results,
            },
            Recheck = new Recheck { Number = "驻政办〔2015〕76号", Year = 2015, Notified = rechecked.Sum(each => each.Notified), Open = rechecked.Sum(each => each.Open), Sites = rechecked },
            Higher = [],
            Sites = sites,
            Problems =
            [
                .. results.Where(Is(SiteVerdict.Failed)).SelectMany(each => Rules.Take(any.Next(1, 4))
                    .Select(rule => new ConfirmedProblem { Site = each.Site, Rule = rule, Sentence = "示例问题", Detail = "示例", Confirmed = true })),
            ],
            Choices = [.. sites.Where(_ => any.Next(10) == 0).Select(site => new RowChoice(site.Site) { Unnamed = new("示例", "示例领导", Some.Day("2016-05-18")) })],
            Earlier = any.Next(2) == 0 ? [] : [AnyEarlier(any, EarlierKind.Previous), AnyEarlier(any, EarlierKind.YearAgo)],
        };
    }

    private static NamedSite AnySite(Random any, int number)
    {
        var county = any.Next(3) == 0 ? null : $"{"甲乙丙丁"[any.Next(4)]}县";
        return new() { Site = Notice2016.IdOf(number), Order = any.Next(20), Name = $"{"子丑寅卯"[any.Next(4)]}局网站", Sponsor = "示例局", Addressee = county, County = county };
    }

    private static CheckedSite AnyResult(Random any, SiteId site) =>
        new(site, (SiteVerdict)any.Next(3)) { Open = any.Next(8) == 0 ? ["serious-wording"] : [] };

    private static EarlierCheck AnyEarlier(Random any, EarlierKind kind)
    {
        CheckedSite[] results = [.. Enumerable.Range(0, any.Next(20)).Select(number => AnyResult(any, Notice2016.IdOf(number)))];
        return new EarlierCheck
        {
            Kind = kind,
            From = Some.Day("2015-05-03"),
            To = Some.Day("2015-05-17"),
            Qualified = results.Count(each => each.Standing() is SiteStanding.Qualified),
            Unqualified = results.Count(Is(SiteVerdict.Failed)),
            Results = results,
        };
    }

    /// <summary>Days, numbers of documents, rates, and what a site's own line tells.</summary>
    private static IEnumerable<string> NumbersOf(NoticeMaterial material)
    {
        var facts = new NoticeFacts(material, Notice2016.RuleSet);
        var told = NoticeFields.All.Select(field => field.Read(facts).Text)
            .Concat(material.Recheck!.Sites.SelectMany(each => new[] { $"{each.Notified}", $"{each.Open}" }))
            .Append(NoticeFields.Read("limit:overdue-closure.pause", facts).Text).Append(material.Recheck.Number).Append($"{facts.StillOpen.Count}").Append("1 2 3 4");
        return told.SelectMany(text => Number().Matches(text).Select(match => match.Value));
    }

    private static Func<CheckedSite, bool> Is(SiteVerdict verdict) => each => each.Conclusion == verdict;

    private static int Rows(Notice notice, AnnexKind kind) => notice.Annexes.Where(annex => annex.Kind == kind).Sum(annex => annex.Rows.Count);

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
