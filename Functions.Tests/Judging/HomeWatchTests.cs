using Checker.Fetching;
using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class HomeWatchTests
{
    [Fact]
    public void The_end_of_the_certificate_is_that_of_the_newest_check()
    {
        var watch = Watch(Secured("2016-06-01"), Secured("2017-06-01", day: 1));

        Assert.Equal((LocalDay.StartOf(Some.Day("2017-06-01")), Some.Moment.AddDays(1)), (watch.CertificateEnds, watch.At));
    }

    [Fact]
    public void A_page_that_comes_over_http_has_none_any_more() => Assert.Null(Watch(Secured("2016-06-01"), Visit(1, 0)).CertificateEnds);

    [Fact]
    public void A_page_that_did_not_come_leaves_it() => Assert.NotNull(
        Watch(Secured("2016-06-01"), Some.Observation(Some.Page(access: PageAccess.NoAnswer, at: Some.Moment.AddDays(1)))).CertificateEnds);

    [Fact]
    public void Anothers_certificate_is_not_the_sites()
    {
        var led = Secured("2016-06-01").Home with { Address = new Uri("https://www.city.gov.cn/") };

        Assert.Null(Watch(Some.Observation(led)).CertificateEnds);
    }

    [Fact]
    public void An_older_check_that_ends_later_changes_nothing()
    {
        var watch = Watch(Secured("2017-06-01", day: 1));

        Assert.Same(watch, HomeWatch.After(watch, Some.Site(), Secured("2016-06-01"), isAnothers: false));
    }

    [Theory]
    [InlineData(0, 10, false)]
    [InlineData(7, 10, false)]
    [InlineData(8, 10, false)] // a fifth is kept
    [InlineData(9, 10, true)]
    [InlineData(10, 10, true)]
    public void A_redesign_is_told_when_hardly_anything_is_left(int replaced, int columns, bool told)
    {
        var watch = Watch(Visit(0, 0, columns), Visit(1, replaced, columns), Visit(2, replaced, columns));

        Assert.Equal(told, watch.Hint is not null);
        if (told)
            Assert.Equal("登记信息需更新：首页疑似已改版（2016年5月18日起，原有栏目和链接绝大部分已更换），请核对登记的栏目和网站范围。", watch.Hint);
    }

    [Fact]
    public void Once_is_not_enough_nor_is_twice_a_day()
    {
        Assert.Null(Watch(Visit(0, 0), Visit(1, 10)).Hint);
        Assert.Null(Watch(Visit(0, 0), Visit(1, 10), Visit(1, 10)).Hint);
        Assert.Null(Watch(Visit(0, 0), Visit(1, 10), Visit(2, 0)).Hint);
    }

    [Theory]
    [InlineData(4)] // too few columns to tell
    [InlineData(0)] // a wall, an entrance page
    public void A_page_that_says_little_tells_nothing(int columns)
    {
        Assert.Null(Watch(Visit(0, 0, columns), Visit(1, columns, columns), Visit(2, columns, columns)).Hint);
        Assert.Null(Watch(Visit(0, 0), Visit(1, columns, columns), Visit(2, columns, columns)).Hint);
    }

    [Fact]
    public void Five_columns_are_enough() => Assert.NotNull(Watch(Visit(0, 0, 5), Visit(1, 5, 5), Visit(2, 5, 5)).Hint);

    [Fact]
    public void Other_articles_under_the_same_columns_are_no_redesign()
    {
        var news = Visit(1, 0) with { };
        PageLink[] links = [.. Enumerable.Range(0, 60).Select(number => new PageLink("新闻", Some.Address($"new/{number}.html"), number))];
        var later = news with { Pages = [news.Home with { Links = links }] };

        Assert.Null(Watch(Visit(0, 0), later, later with { Pages = [later.Home with { At = Some.Moment.AddDays(2) }] }).Hint);
    }

    [Fact]
    public void Numbers_of_sessions_are_no_redesign() =>
        Assert.Null(Watch(Visit(0, 0, query: "?s=1"), Visit(1, 0, query: "?s=2"), Visit(2, 0, query: ";s=3")).Hint);

    [Fact]
    public void A_hijacked_page_is_no_redesign()
    {
        var watch = Watch(Visit(0, 0));
        for (var day = 1; day < 4; day++)
            watch = HomeWatch.After(watch, Some.Site(), Visit(day, 10), isAnothers: true);

        Assert.Null(watch.Hint);
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void It_is_told_for_thirty_days(int day, bool told) =>
        Assert.Equal(told, Watch(Visit(0, 0), Visit(1, 10), Visit(2, 10), Visit(day, 10)).Hint is not null);

    [Fact]
    public void It_is_no_longer_told_once_the_registry_has_the_new_columns()
    {
        var registered = Some.Site() with { Columns = [new RegisteredColumn("新栏目", ColumnClass.News, Some.Address("n0/"))] };

        var watch = HomeWatch.After(Watch(Visit(0, 0), Visit(1, 10), Visit(2, 10)), registered, Visit(3, 10), isAnothers: false);

        Assert.Null(watch.Hint);
    }

    private static HomeWatch Watch(params Observation[] visits) =>
        visits.Aggregate((HomeWatch?)null, (watch, visit) => HomeWatch.After(watch, Some.Site(), visit, isAnothers: false))!;

    /// <summary>A home page of so many columns, the first of them others than they were, each with two articles.</summary>
    private static Observation Visit(int day, int replaced, int columns = 10, string query = "")
    {
        string[] paths = [.. Enumerable.Range(0, columns).Select(number => $"{(number < replaced ? "n" : "c")}{number}/")];
        var home = Some.Page(at: Some.Moment.AddDays(day)) with
        {
            Navigation = [.. paths.Select(path => Some.Column(path: path + query))],
            Links =
            [
                .. paths.SelectMany(path => Enumerable.Range(0, 3).Select(number => new PageLink("某文", Some.Address($"{path}{number}.html{query}"), number))),
            ],
        };
        return Some.Observation(home);
    }

    private static Observation Secured(string ends, int day = 0) => Some.Observation(Some.Page(at: Some.Moment.AddDays(day)) with
    {
        Address = new Uri("https://www.example.gov.cn/"),
        Certificate = new Certificate
        {
            Subject = "CN=www.example.gov.cn",
            Issuer = "CN=示例",
            Names = ["www.example.gov.cn"],
            NotBefore = Some.Moment.AddYears(-1),
            NotAfter = LocalDay.StartOf(Some.Day(ends)),
            Sha256 = "00",
            Chain = [],
            Problems = [],
        },
    });
}
