using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class NoticeWatchTests
{
    private static readonly Site Approved = Some.Site(SiteState.ClosureApproved, new Closure { Kind = ClosureKind.ForGood });

    [Fact]
    public void It_keeps_the_last_day_without_and_the_first_day_with_the_notice()
    {
        var watch = NoticeWatch.None
            .After(Approved, Visit("2016-04-01", hangs: false))
            .After(Approved, Visit("2016-04-03", hangs: false))
            .After(Approved, Visit("2016-04-06", hangs: true))
            .After(Approved, Visit("2016-04-08", hangs: true))
            .After(Approved, Visit("2016-04-09", hangs: false));

        Assert.Equal(new NoticeWatch(Some.Day("2016-04-03"), Some.Day("2016-04-06")), watch);
        Assert.Equal(Some.Day("2016-04-04"), watch.HungSince);
    }

    [Fact]
    public void A_notice_that_was_there_from_the_first_has_no_known_beginning() =>
        Assert.Null(NoticeWatch.None.After(Approved, Visit("2016-04-06", hangs: true)).HungSince);

    [Theory]
    [InlineData("NoAnswer")]
    [InlineData("Blocked")]
    public void A_page_that_was_not_read_adds_nothing(string access)
    {
        var visit = Some.Observation(Some.Page(access: Enum.Parse<PageAccess>(access)));

        Assert.Same(NoticeWatch.None, NoticeWatch.None.After(Approved, visit));
        Assert.Same(NoticeWatch.None, NoticeWatch.None.After(Some.Site(), Visit("2016-04-01", hangs: true)));
    }

    private static Observation Visit(string day, bool hangs) => Some.Observation(
        Some.Page(at: LocalDay.StartOf(Some.Day(day)).AddHours(9), items: Some.Item("2014-03-01")) with
        {
            ClosureNotice = hangs ? new("本网站即将关停", null, "门户") : null,
        });
}
