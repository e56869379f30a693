using System.Text;
using Azure.Storage.Blobs;
using Checker.Fetching;
using Checker.Observing;
using Checker.Observing.Wordings;
using Checker.Sites;
using Checker.Storage;
using Checker.Storage.Warc;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class ReadingStoreTests(Azurite azurite)
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 40).Select(i => $"<li><a href=\"/show/{i}.html\">全县第{i}次农业工作会议召开</a> 2016-05-{1 + (i % 16):00}</li>"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_comes_again_as_it_was_has_the_outline_it_had_and_the_times_it_came_at()
    {
        var stores = await Stores.CreateAsync(azurite);
        await VisitAsync(stores, Some.Site(), Page("", Long));
        var later = Later(Page("", Long));

        var reader = await stores.Readings.FindAsync(Some.Site(), Lexicon.None, Stop);
        var known = reader.Find(reader.KeyOf(later, PageRole.Home), later);

        Assert.Equal(Json.Write(PageOutline.Of(PageReader.Read(later, PageRole.Home, Some.Site()), Some.Site())), Json.Write(known));
    }

    public static TheoryData<string> Others => ["body", "role", "address", "type", "status", "site", "lexicon"];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_page_of_which_anything_is_otherwise_is_read(string what)
    {
        var stores = await Stores.CreateAsync(azurite);
        await VisitAsync(stores, Some.Site(), Page("", Long));
        var site = what is "site" ? Some.Site() with { Sponsor = "某某县水利局" } : Some.Site();
        var lexicon = what is "lexicon" ? new Lexicon([Entry]) : Lexicon.None;
        var page = Page(what is "address" ? "other/" : "", what is "body" ? Long + "<p>新</p>" : Long);
        var answer = what switch
        {
            "type" => page.With(page.Page with { ContentType = "text/html; charset=gbk" }),
            "status" => page.With(page.Page with { Status = 203 }),
            _ => page,
        };

        var reader = await stores.Readings.FindAsync(site, lexicon, Stop);

        Assert.Null(reader.Find(reader.KeyOf(answer, what is "role" ? PageRole.Column : PageRole.Home), answer));
    }

    [Theory]
    [InlineData("<p>很短</p>", false)]
    [InlineData("<a href=\"/show.asp?id=110101199003070791\">名单</a>", false)]
    [InlineData("", true)]
    public async Task What_its_head_may_decide_or_has_numbers_of_persons_in_it_is_read_each_time(string more, bool isKnown)
    {
        var stores = await Stores.CreateAsync(azurite);
        var page = Page("", more is "<p>很短</p>" ? more : Long + more);
        await VisitAsync(stores, Some.Site(), page);

        var reader = await stores.Readings.FindAsync(Some.Site(), Lexicon.None, Stop);

        Assert.Equal(isKnown, reader.Find(reader.KeyOf(page, PageRole.Home), page) is not null);
    }

    [Fact]
    public async Task Readings_are_written_anew_only_where_a_page_was_another()
    {
        var stores = await Stores.CreateAsync(azurite);
        await VisitAsync(stores, Some.Site(), Page("", Long), Page("a/", Long));
        var first = await TagAsync(stores);

        await VisitAsync(stores, Some.Site(), Page("", Long), Page("a/", Long));
        var again = await TagAsync(stores);
        await VisitAsync(stores, Some.Site(), Page("", Long), Page("a/", Long + "<p>新</p>"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, await TagAsync(stores));
    }

    [Fact]
    public async Task Without_its_readings_a_site_is_read_as_for_the_first_time_and_its_bodies_are_known()
    {
        var stores = await Stores.CreateAsync(azurite);
        await VisitAsync(stores, Some.Site(), Page("", Long));
        await Blob(stores).DeleteAsync(cancellationToken: Stop);

        var reader = await stores.Readings.FindAsync(Some.Site(), Lexicon.None, Stop);
        await VisitAsync(stores, Some.Site(), Page("", Long));
        var visits = await stores.Visits.ReadAsync(SomeRound.Id, Some.Site().Id, Stop);

        Assert.Null(reader.Find(reader.KeyOf(Page("", Long), PageRole.Home), Page("", Long)));
        Assert.Equal(WarcType.Revisit, (await stores.Visits.ReadRecordAsync(visits[1].Observation.Home.Evidence!, Stop))!.Type);
    }

    [Fact]
    public async Task Readings_that_are_not_those_of_the_last_visit_count_for_nothing()
    {
        var stores = await Stores.CreateAsync(azurite);
        await VisitAsync(stores, Some.Site(), Page("", Long));
        var old = (await Blob(stores).DownloadContentAsync(Stop)).Value.Content;
        await VisitAsync(stores, Some.Site(), Page("", Long + "<p>新</p>"));
        await Blob(stores).UploadAsync(old, overwrite: true, Stop);

        var reader = await stores.Readings.FindAsync(Some.Site(), Lexicon.None, Stop);

        Assert.Null(reader.Find(reader.KeyOf(Page("", Long), PageRole.Home), Page("", Long)));
    }

    [Fact]
    public async Task Readings_of_another_version_count_for_nothing_and_tell_when_the_visit_was()
    {
        var stores = await Stores.CreateAsync(azurite);
        await VisitAsync(stores, Some.Site(), Page("", Long));
        var table = stores.Account.Table(Names.Bodies);
        var row = (await table.GetEntityIfExistsAsync<TableEntity>($"{Some.Site().Id}", "~last", cancellationToken: Stop)).Value!;
        row["v"] = 1;
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, Stop);

        var reader = await stores.Readings.FindAsync(Some.Site(), Lexicon.None, Stop);

        Assert.Equal(Some.Moment, reader.Before!.At);
        Assert.Null(reader.Find(reader.KeyOf(Page("", Long), PageRole.Home), Page("", Long)));
    }

    private static LexiconEntry Entry => new() { Id = "1", Wrong = "错字", Right = "对字", Class = "错别字", State = LexiconState.Approved };

    private static FetchOutcome.Answered Page(string path, string list) =>
        (FetchOutcome.Answered)SomeVisit.Answer(path, Encoding.UTF8.GetBytes($"<title>某某县农业局</title><ul>{list}</ul>"));

    private static FetchOutcome.Answered Later(FetchOutcome.Answered page) => page with { At = page.At.AddDays(1), Took = TimeSpan.FromSeconds(2) };

    /// <summary>As a check goes: read with what is known of the visit before, then kept.</summary>
    private static async Task VisitAsync(Stores stores, Site site, params FetchOutcome.Answered[] pages)
    {
        var reader = await stores.Readings.FindAsync(site, Lexicon.None, Stop);
        var visit = (await stores.Visits.ReadAsync(SomeRound.Id, site.Id, Stop)).Count + 1;
        using var evidence = stores.Visits.Begin(SomeRound.Id, site.Id, visit, reader.Before, Some.Moment);
        var facts = new VisitFacts(site, reader.Before);
        foreach (var (i, page) in pages.Index())
        {
            var role = i == 0 ? PageRole.Home : PageRole.Column;
            var key = reader.KeyOf(page, role);
            var read = reader.Find(key, page) ?? reader.Read(page, role);
            facts.Add(PageReader.HangsOnBodyAlone(read) ? key : null, read with { Evidence = await evidence.AddAsync(page, Stop) });
        }

        await facts.FillAsync(Stop);
        await stores.Visits.SaveAsync(SomeRound.Id, VisitReading.Assemble(site, visit, facts.Pages, []), evidence, facts, Stop);
    }

    private static BlobClient Blob(Stores stores) => stores.Account.Container(Names.ReadingFiles).GetBlobClient($"{Some.Site().Id}.json.gz");

    private static async Task<string> TagAsync(Stores stores) => (await Blob(stores).GetPropertiesAsync(cancellationToken: Stop)).Value.ETag.ToString();
}
