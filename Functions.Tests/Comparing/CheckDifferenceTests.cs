using Checker.Comparing;
using Checker.Judging;
using Checker.Observing;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Comparing;

public sealed class CheckDifferenceTests
{
    [Fact]
    public void A_check_does_not_differ_from_itself() =>
        Assert.True(CheckDifference.Of(Check("a", "2016-05-16"), Check("a", "2016-05-16")).IsNone);

    [Fact]
    public void What_became_another_is_told_by_kind()
    {
        var before = Check("a", "2016-05-16");
        var after = Check("b", "2016-05-17", Some.Column("通知公告", "tz/")) with { Result = SomeRound.Stale("s-example") };

        var found = CheckDifference.Of(before, after);

        Assert.Contains(new ChangedVerdict("stale-home", Outcome.Passed, Outcome.Failed), found.Verdicts);
        Assert.NotEmpty(found.New);
        Assert.Empty(found.Gone);
        Assert.Equal(["通知公告"], found.ColumnsNew.Select(column => column.Name));
        Assert.Equal([new MovedColumn("工作动态", Some.Day("2016-05-16"), Some.Day("2016-05-17"))], found.Moved);
        Assert.Equal(["a", "b"], found.Pages.SelectMany(page => new[] { page.Before.Sha256, page.After.Sha256 }));
    }

    [Fact]
    public void A_check_that_read_nothing_says_nothing_of_columns()
    {
        var found = CheckDifference.Of(Check("a", "2016-05-16"), new ComparedCheck(SomeRound.Down("s-example"), null, []));

        Assert.Empty(found.ColumnsGone);
        Assert.Empty(found.Pages);
    }

    private static ComparedCheck Check(string digest, string newest, params ColumnFacts[] more)
    {
        var page = Some.Page(items: Some.Item(newest)) with { Evidence = new EvidencePlace("r/s/1-a.warc.gz", 0, 1, digest) };
        ColumnFacts[] columns = [Some.Column(), .. more];
        var lines = columns.Select(column => new ColumnLine(
            column, null, column.Name == "工作动态" ? new PublishedItem(Some.Item(newest), page, Some.Day(newest), null, Unread: false) : null));
        return new ComparedCheck(SomeRound.Fresh("s-example"), Some.Observation(page), [.. lines]);
    }
}
