using Checker.Judging;
using Checker.Observing;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Judging;

/// <summary>What holds of every case, tried on many made up by a seed.</summary>
public class PropertyTests
{
    private const int Cases = 400;

    private static readonly string[] Freshness = ["stale-home", "stale-column"];

    [Fact]
    public void Adding_a_fresh_item_never_makes_a_site_staler() => ForAll((made, any) =>
    {
        var pages = made.Newest.Pages.ToArray();
        var at = any.Next(pages.Length);
        var fresh = pages[at] with { Items = [.. pages[at].Items, Some.Item("2016-05-17")], List = ListState.Filled };

        var before = Judge.Conclude(made);
        var after = Judge.Conclude(With(made, [.. pages.Select((page, i) => i == at ? fresh : page)]));

        foreach (var rule in Freshness)
        {
            Assert.True(Findings(after, rule) <= Findings(before, rule), $"{rule}: {Told(before, rule)} became {Told(after, rule)}");
            Assert.False(OutcomeOf(before, rule) is Outcome.Passed && OutcomeOf(after, rule) is Outcome.Failed);
        }
    });

    [Fact]
    public void Removing_facts_never_turns_inconclusive_into_passed() => ForAll((made, any) =>
    {
        var pages = made.Newest.Pages.ToArray();
        var lost = any.Next(1, Math.Max(2, pages.Length));

        var before = Judge.Conclude(made);
        var after = Judge.Conclude(With(made, [.. pages.Where((_, i) => i != lost)]));

        Assert.All(Judge.Rules.Select(rule => rule.Info.Id), rule => Assert.False(
            OutcomeOf(before, rule) is Outcome.Inconclusive && OutcomeOf(after, rule) is Outcome.Passed,
            $"{rule}: {Told(before, rule)} became {Told(after, rule)}"));
    });

    [Fact]
    public void Removing_probes_never_turns_inconclusive_into_passed() => ForAll((made, any) =>
    {
        ProbeDay[] probes = [.. Enumerable.Range(1, any.Next(1, 9)).Select(back => new ProbeDay(Some.Day("2016-05-17").AddDays(-back), Letters(any)))];
        var full = made with { Probes = probes };
        var less = made with { Probes = [.. probes.Take(Math.Max(1, probes.Length - 1))] };

        Assert.False(OutcomeOf(Judge.Conclude(full), "unreachable-home") is Outcome.Inconclusive
            && OutcomeOf(Judge.Conclude(less), "unreachable-home") is Outcome.Passed);
    });

    [Fact]
    public void Order_never_matters() => ForAll((made, any) =>
    {
        var pages = made.Newest.Pages.ToArray();
        var rest = pages[1..];
        any.Shuffle(rest);
        var columns = made.Newest.Columns.ToArray();
        any.Shuffle(columns);
        PageFacts[] mixed = [.. ((PageFacts[])[pages[0], .. rest]).Select(page => page with { Items = Shuffled(page.Items, any) })];

        var before = Judge.Conclude(made);
        var after = Judge.Conclude(With(made, mixed, columns));

        Assert.Equal(before.Site, after.Site);
        foreach (var rule in Judge.Rules.Select(rule => rule.Info.Id))
        {
            Assert.Equal(OutcomeOf(before, rule), OutcomeOf(after, rule));
            Assert.Equal(Verdict(before, rule)?.Vetoes, Verdict(after, rule)?.Vetoes);
            Assert.Equal(Findings(before, rule), Findings(after, rule));
        }
    });

    /// <summary>The same cases at every run; a failure names the one it failed with.</summary>
    private static void ForAll(Action<Case, Random> holds)
    {
        foreach (var seed in Enumerable.Range(0, Cases))
        {
            var any = new Random(seed);
            var failure = Record.Exception(() => holds(Make(any), any));
            Assert.True(failure is null, $"seed {seed}: {failure?.Message}");
        }
    }

    private static Case Make(Random any)
    {
        var columns = Enumerable.Range(1, any.Next(0, 7)).Select(i => Some.Column(
            $"栏目{i}", $"{i}/", any.Next(3) == 0 ? "公开" : null, Any<ColumnClass>(any), Any<ClassSource>(any))).ToArray();
        var pages = columns.Where(_ => any.Next(5) > 0).Select(column => Page(any, column.Address.AbsolutePath[1..], PageRole.Column));
        PageFacts[] articles = [.. Enumerable.Range(0, 3).Where(_ => any.Next(2) == 0).Select(i => Some.Page($"a{i}.htm", PageRole.Article) with
        {
            ArticleDate = any.Next(2) == 0 ? Some.Written(Date(any)) : null,
        })];
        var home = Page(any, "", PageRole.Home) with { Kind = any.Next(4) == 0 ? PageKind.Entrance : PageKind.Normal };
        if (any.Next(2) == 0)
            home = home with { Access = PageAccess.Opened };
        var visit = Some.Observation([home, .. pages, .. articles]) with { Columns = columns };
        return Some.Case(Some.Site(any.Next(4) == 0 ? SiteState.ClosureRequested : SiteState.Running), visit);
    }

    private static PageFacts Page(Random any, string path, PageRole role)
    {
        var access = any.Next(4) > 0 ? PageAccess.Opened : Any<PageAccess>(any);
        Item[] items = access is PageAccess.Opened
            ? [.. Enumerable.Range(0, any.Next(0, 4)).Select(_ => any.Next(3) > 0 ? Some.Item(Date(any)) : Some.Item(address: $"a{any.Next(4)}.htm"))]
            : [];
        return Some.Page(path, role, access, items: items) with { List = items is [] ? Any<ListState>(any) is ListState.Filled ? ListState.Empty : Any<ListState>(any, but: ListState.Filled) : ListState.Filled };
    }

    private static string Date(Random any) => Some.Day("2016-05-17").AddDays(-any.Next(0, 40) * any.Next(1, 20)).ToString("yyyy-MM-dd", null);

    private static string Letters(Random any) => string.Concat(Enumerable.Range(0, any.Next(15, 30)).Select(_ => "oooooooooolfbur"[any.Next(15)]));

    private static T Any<T>(Random any, T? but = null)
        where T : struct, Enum
    {
        T[] values = [.. Enum.GetValues<T>().Where(value => !value.Equals(but))];
        return values[any.Next(values.Length)];
    }

    private static Item[] Shuffled(IReadOnlyList<Item> items, Random any)
    {
        Item[] mixed = [.. items];
        any.Shuffle(mixed);
        return mixed;
    }

    private static Case With(Case made, PageFacts[] pages, ColumnFacts[]? columns = null) =>
        made with { Visits = [made.Newest with { Pages = pages, Columns = columns ?? made.Newest.Columns }] };

    private static Verdict? Verdict(Conclusion conclusion, string rule) => conclusion.Verdicts.FirstOrDefault(verdict => verdict.Rule == rule);

    private static Outcome? OutcomeOf(Conclusion conclusion, string rule) => Verdict(conclusion, rule)?.Outcome;

    private static int Findings(Conclusion conclusion, string rule) => Verdict(conclusion, rule)?.Findings.Count ?? 0;

    private static string Told(Conclusion conclusion, string rule) => Judging.Told.Of(Verdict(conclusion, rule));
}
