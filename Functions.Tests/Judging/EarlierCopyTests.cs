using Checker.Judging;
using Checker.Observing;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class EarlierCopyTests
{
    private static readonly Item Old = Some.Item("2016-01-04", "old.html");

    // 2016-05-03 is the first day of the two weeks before 2016-05-17.
    [Theory]
    [InlineData("2016-05-03", nameof(Outcome.Passed))]
    [InlineData("2016-05-02", nameof(Outcome.Failed))] // it may have been added before the window began
    public void What_a_copy_of_the_window_lacks_was_added_in_it(string day, string outcome)
    {
        var added = Old with { Title = "新的一条", Address = Some.Address("new.html"), Date = Old.Date };
        var copy = Some.Page(items: Old) with { At = LocalDay.StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).AddHours(9) };

        Assert.Equal(outcome, Judged(copy, Old, added));
    }

    [Fact]
    public void What_was_there_before_acquits_nobody() =>
        Assert.Equal(nameof(Outcome.Failed), Judged(Copy(Old), Old));

    [Fact]
    public void What_only_has_another_title_or_place_is_not_new() =>
        Assert.Equal(nameof(Outcome.Failed), Judged(Copy(Old), Old with { Title = "换了标题" }));

    [Fact]
    public void A_copy_of_another_page_or_one_that_shows_nothing_proves_nothing()
    {
        var added = Old with { Title = "新的一条", Address = Some.Address("new.html") };

        Assert.Equal(nameof(Outcome.Failed), Judged(Copy(Old) with { Asked = Some.Address("other/") }, Old, added));
        Assert.Equal(nameof(Outcome.Failed), Judged(Copy(), Old, added));
        Assert.Equal(nameof(Outcome.Failed), Judged(Copy(Old) with { Access = PageAccess.NoAnswer }, Old, added));
    }

    private static PageFacts Copy(params Item[] items) => Some.Page(items: items) with { At = Some.Moment.AddDays(-3) };

    private static string Judged(PageFacts copy, params Item[] now)
    {
        var facts = Some.CaseOf(Some.Page(items: now)) with { Earlier = [copy] };

        return Judge.Conclude(facts).Verdicts.Single(verdict => verdict.Rule == "stale-home").Outcome.ToString();
    }
}
