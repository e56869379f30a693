using Checker.Judging;
using Checker.Pages;
using Checker.Rounds;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class FindingsViewTests
{
    [Fact]
    public void Problems_come_first_and_neighbours_of_one_unit_stand_together()
    {
        var view = View(
            Stale("s-1", "遂平县"), Stale("s-2", "遂平县"), Fresh("s-3", "平舆县"), Stale("s-4", "遂平县"),
            Stale("s-5", "平舆县"), Stale("s-6", "遂平县"));

        Assert.Equal(
            ["Failed 遂平县 1 2 3", "Failed 平舆县 4", "Failed 遂平县 5", "Passed 平舆县 6"],
            view.Parts.SelectMany(part => part.Units.Select(unit => $"{part.Verdict} {unit.Name} {string.Join(' ', unit.Lines.Select(line => line.Number))}")));
        Assert.Equal((6, 0, null, null), (view.Total, view.Before, view.Next, view.Previous));
    }

    [Theory]
    [InlineData(199, 199, null)]
    [InlineData(200, 200, null)]
    [InlineData(201, 200, "s-200")]
    public void A_page_has_two_hundred_lines(int sites, int shown, string? next)
    {
        var view = View([.. Enumerable.Range(1, sites).Select(number => Stale($"s-{number}", null))]);

        Assert.Equal((shown, next), (Count(view), view.Next?.ToString()));
    }

    [Fact]
    public void Pages_lead_on_and_back_and_numbers_run_through()
    {
        var sheet = Sheet([.. Enumerable.Range(1, 401).Select(number => Stale($"s-{number}", null))]);

        var second = FindingsView.Of(sheet, new ResultFilter(), SiteId.Parse("s-200"));
        var third = FindingsView.Of(sheet, new ResultFilter(), second.Next);

        Assert.Equal((201, "s-400", null), (second.Parts[0].Units[0].Lines[0].Number, second.Next?.ToString(), second.Previous));
        Assert.Equal((1, 400, "s-200", null), (Count(third), third.Before, third.Previous?.ToString(), third.Next));
    }

    [Fact]
    public void A_place_that_is_not_there_is_the_beginning() =>
        Assert.Equal((0, 1), (FindingsView.Of(Sheet(Stale("s-1", null)), new ResultFilter(), SiteId.Parse("s-gone")) is var view ? view.Before : -1, view.Total));

    private static int Count(FindingsView view) => view.Parts.Sum(part => part.Units.Sum(unit => unit.Lines.Count));

    private static FindingsView View(params IReadOnlyList<(Site Site, SiteResult Result)> results) => FindingsView.Of(Sheet(results), new ResultFilter(), null);

    private static RoundSheet Sheet(params IReadOnlyList<(Site Site, SiteResult Result)> results) =>
        RoundSheet.Of(SomeRound.Id, [.. results.Select(each => SheetLine.Of(SomeRound.RuleSet, each.Site, each.Result))], "", Some.Moment);

    private static (Site Site, SiteResult Result) Stale(string id, string? addressee) => (Site(id, addressee), SomeRound.Stale(id));

    private static (Site Site, SiteResult Result) Fresh(string id, string? addressee) =>
        (Site(id, addressee), SomeRound.Result(id, Judge.Sum(SomeRound.RuleSet, [Verdict.Pass("stale-home", "…")])));

    private static Site Site(string id, string? addressee) => Some.Site() with { Id = SiteId.Parse(id), Addressee = addressee };
}
