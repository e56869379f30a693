using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class VisitFactsTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 40).Select(i => $"<li><a href=\"/show/{i}.html\">全县第{i}次农业工作会议召开</a> 2016-05-{1 + (i % 16):00}</li>"));

    private static readonly EvidencePlace Place = new("r/s/2-a.warc.gz", 7, 8, "abc");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_known_page_is_an_outline_until_it_is_filled_in_and_then_what_reading_it_says()
    {
        var page = Read("a/", PageRole.Column);
        var facts = new VisitFacts(Some.Site(), Before(("a", page)));
        var later = page with { At = page.At.AddDays(1), Took = TimeSpan.FromSeconds(3), Remote = "203.0.113.8:80", Evidence = Place };

        facts.Add("a", PageOutline.Of(later, Some.Site()));
        var outline = Assert.Single(facts.Pages);
        await facts.FillAsync(Stop);

        Assert.NotEqual(page.Items.Count, outline.Items.Count);
        Assert.Equal(Json.Write(later), Json.Write(Assert.Single(facts.Pages)));
    }

    [Fact]
    public async Task New_pages_known_ones_and_such_as_nobody_takes_over_keep_their_order()
    {
        PageFacts[] pages = [Read("", PageRole.Home), Read("a/", PageRole.Column), Read("b/", PageRole.Column), Read("c/", PageRole.Column)];
        var facts = new VisitFacts(Some.Site(), Before(("a", pages[1]), ("gone", Read("d/", PageRole.Column)), ("c", pages[3])));

        facts.Add("new", pages[0]);
        facts.Add("a", PageOutline.Of(pages[1], Some.Site()));
        facts.Add(null, pages[2]);
        facts.Add("c", PageOutline.Of(pages[3], Some.Site()));
        await facts.FillAsync(Stop);

        Assert.Equal(pages.Select(Json.Write), facts.Pages.Select(Json.Write));
        Assert.Equal(["new", "a", "c"], facts.Kept().Keys);
    }

    [Fact]
    public async Task What_was_tried_in_vain_is_filled_in_and_not_handed_on_as_the_home_page_that_it_was_read_as()
    {
        var page = Read("", PageRole.Home);
        var facts = new VisitFacts(Some.Site(), Before(("home", page)));

        facts.Add("home", PageOutline.Of(page, Some.Site()) with { Role = PageRole.Tried });
        await facts.FillAsync(Stop);

        Assert.Equal(Json.Write(page with { Role = PageRole.Tried }), Json.Write(Assert.Single(facts.Pages)));
        Assert.Empty(facts.Kept());
    }

    private static PageFacts Read(string path, PageRole role) => PageReader.Read(
        (FetchOutcome.Answered)SomeVisit.Answer(path, Encoding.UTF8.GetBytes($"<title>某某县农业局</title><h2>{path}</h2><ul>{Long}</ul>")), role, Some.Site());

    private static LastVisit Before(params (string Key, PageFacts Page)[] pages)
    {
        using var packed = new MemoryStream();
        PackedFacts.Write(packed, pages.ToDictionary(page => page.Key, page => page.Page));
        var outlines = pages.Select(page => new ReadPage(page.Key, PageOutline.Of(page.Page, Some.Site())));
        return new LastVisit(Some.Moment, new ReadingFile("", 0), KeptReadings.None with { Pages = [.. outlines] }, packed.ToArray());
    }
}
