using Checker.Problems;
using Checker.Tests.Problems.Talks;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class RepeatsTests
{
    [Fact]
    public void A_higher_offices_document_does_not_come_between_two_notices()
    {
        SitedProblem[] problems =
        [
            TalkSuggestionTests.At(TalkSuggestionTests.Named("豫1", "a", "2016-06-10")),
            TalkSuggestionTests.At(TalkSuggestionTests.FromHigher("2016-06-15"), "s-other", "别的单位"),
            TalkSuggestionTests.At(TalkSuggestionTests.Named("豫2", "b", "2016-06-20")),
        ];

        var repeats = Repeats.Of(problems);

        Assert.Equal(["豫1", "豫2"], repeats.Notices);
        Assert.Equal(["豫1", "豫2"], Assert.Single(repeats.Units).Notices);
        Assert.Empty(repeats.HigherToo);
    }

    [Fact]
    public void Who_is_named_by_the_province_and_the_city_is_told_with_both_documents()
    {
        SitedProblem[] problems = [TalkSuggestionTests.At(TalkSuggestionTests.Named("豫1", "a", "2016-06-10")), TalkSuggestionTests.At(TalkSuggestionTests.FromHigher("2016-04-20"))];

        Assert.Equal(["省政府办公厅豫政办〔2016〕1号", "豫1"], Assert.Single(Repeats.Of(problems).HigherToo).Notices);
    }

    [Fact]
    public void A_site_stands_in_both_parts_by_what_was_still_open_before_the_new_notice()
    {
        var open = TalkSuggestionTests.StillOpen("豫1", "old");
        var fresh = TalkSuggestionTests.Named("豫2", "new", "2016-06-30");
        fresh.Do(new ProblemAction.Call("某人", "核对")); // no step of a naming's
        var later = new SomeProblem(SomeProblem.Key with { Group = "later" });
        foreach (var _ in Enumerable.Range(0, 5))
            later.Do(SomeProblem.Seen("2016-05-17"));
        later.Do(new ProblemAction.Confirm(null, false));
        later.Do(new ProblemAction.Call("某人", "一"));
        later.Do(new ProblemAction.Call("某人", "二"));
        later.Do(new ProblemAction.Notify("豫2", Some.Day("2016-06-30")));

        Assert.Equal(["豫2"], Assert.Single(Repeats.Of([TalkSuggestionTests.At(open), TalkSuggestionTests.At(later)]).BothParts).Notices);
        Assert.Empty(Repeats.Of([TalkSuggestionTests.At(fresh), TalkSuggestionTests.At(later)]).BothParts);
    }
}
