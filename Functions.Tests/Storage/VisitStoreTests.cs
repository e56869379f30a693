using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs.Specialized;
using Checker.Fetching;
using Checker.Observing;
using Checker.Storage;
using Checker.Storage.Warc;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class VisitStoreTests(Azurite azurite)
{
    private const string HomeText = "<title>示例</title><p>首页</p>";

    private static readonly FetchOutcome Home = SomeVisit.Answer("", HomeText);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_files_are_what_their_digests_say()
    {
        var stores = await Stores.CreateAsync(azurite);

        var kept = await SomeVisit.SaveAsync(stores, 1, Home, SomeVisit.Silence("gk/"));

        await AssertDigestsAsync(stores, kept);
        Assert.StartsWith($"{SomeRound.Id}/{Some.Site().Id}/1-", kept.Files.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_leads_to_its_own_body()
    {
        var stores = await Stores.CreateAsync(azurite);
        (string Path, string Body)[] pages = [("", HomeText), ("gk/", "<p>公开</p>"), ("dt/", "<p>动态</p>")];

        var kept = await SomeVisit.SaveAsync(stores, 1,
            [.. pages.Select(page => SomeVisit.Answer(page.Path, page.Body)), SomeVisit.Redirected("old/", "new/", "<p>新址</p>")]);

        foreach (var (page, body) in kept.Observation.Pages.Zip([.. pages.Select(page => page.Body), "<p>新址</p>"]))
        {
            var record = (await stores.Visits.ReadRecordAsync(page.Evidence!, Stop))!;
            Assert.Equal(body, Encoding.UTF8.GetString(record.Payload.Span));
            Assert.Equal(page.Evidence!.Sha256, Digest.Of(record.Payload.Span));
            Assert.Equal(page.Address, record.Address);
            Assert.Equal(kept.Files.Warc, page.Evidence.File);
        }
    }

    [Fact]
    public async Task Silence_is_on_record_too()
    {
        var stores = await Stores.CreateAsync(azurite);

        var kept = await SomeVisit.SaveAsync(stores, 1, SomeVisit.Silence(""));
        var record = (await stores.Visits.ReadRecordAsync(kept.Observation.Home.Evidence!, Stop))!;

        Assert.Equal((WarcType.Metadata, Some.Address("")), (record.Type, record.Address));
        Assert.Contains("TimedOut", Encoding.UTF8.GetString(record.Payload.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_attempts_the_first_wins_and_its_evidence_stays_true()
    {
        var stores = await Stores.CreateAsync(azurite);

        var first = await SomeVisit.SaveAsync(stores, 1, Home);
        var afterwards = await SomeVisit.SaveAsync(stores, 1, SomeVisit.Answer("", "<p>被篡改</p>"));

        Assert.Equal(first.Files, afterwards.Files);
        await AssertDigestsAsync(stores, afterwards);
        Assert.Equal(HomeText, await BodyAsync(stores, afterwards.Observation.Home));
    }

    [Fact]
    public async Task Of_many_attempts_at_once_one_counts_and_its_evidence_is_true()
    {
        var stores = await Stores.CreateAsync(azurite);
        var bodies = Enumerable.Range(0, 8).Select(index => $"<p>第{index}次</p>").ToList();

        await Task.WhenAll(bodies.Select(body => SomeVisit.SaveAsync(stores, 1, SomeVisit.Answer("", body))));

        var kept = Assert.Single(await stores.Visits.ReadAsync(SomeRound.Id, Some.Site().Id, Stop));
        await AssertDigestsAsync(stores, kept);
        Assert.Contains(await BodyAsync(stores, kept.Observation.Home), bodies);
    }

    /// <summary>A body must never be said to be kept in a file that no visit owns: such files go after a day.</summary>
    [Fact]
    public async Task The_bodies_of_a_losing_attempt_are_not_known()
    {
        var stores = await Stores.CreateAsync(azurite);
        await SomeVisit.SaveAsync(stores, 1, Home);
        await SomeVisit.SaveAsync(stores, 1, SomeVisit.Answer("", "<p>后来</p>"));

        var second = await SomeVisit.SaveAsync(stores, 2, SomeVisit.Answer("", "<p>后来</p>"));

        var record = (await stores.Visits.ReadRecordAsync(second.Observation.Home.Evidence!, Stop))!;
        Assert.Equal(WarcType.Response, record.Type);
    }

    [Fact]
    public async Task A_body_that_was_served_before_is_kept_once_and_found_again()
    {
        var stores = await Stores.CreateAsync(azurite);
        await SomeVisit.SaveAsync(stores, 1, Home);

        var again = await SomeVisit.SaveAsync(stores, 2, Home, SomeVisit.Answer("copy/", HomeText), SomeVisit.Answer("copy/2/", HomeText));

        foreach (var page in again.Observation.Pages)
        {
            Assert.Equal(WarcType.Revisit, (await stores.Visits.ReadRecordAsync(page.Evidence!, Stop))!.Type);
            Assert.Equal(HomeText, await BodyAsync(stores, page));
            Assert.Equal(Digest.OfText(HomeText), page.Evidence!.Sha256);
        }
    }

    [Fact]
    public async Task Twice_the_same_body_in_one_visit_is_found_for_both()
    {
        var stores = await Stores.CreateAsync(azurite);

        var kept = await SomeVisit.SaveAsync(stores, 1, Home, SomeVisit.Answer("copy/", HomeText));

        Assert.Equal([HomeText, HomeText], [await BodyAsync(stores, kept.Observation.Pages[0]), await BodyAsync(stores, kept.Observation.Pages[1])]);
    }

    [Fact]
    public async Task Private_numbers_are_masked_in_what_is_kept_and_the_digest_is_of_that()
    {
        const string text = "<p>张某 11010519491231002X</p>";
        var stores = await Stores.CreateAsync(azurite);

        var kept = await SomeVisit.SaveAsync(stores, 1, SomeVisit.Answer("", text));
        var again = await SomeVisit.SaveAsync(stores, 2, SomeVisit.Answer("", text));

        var body = await BodyAsync(stores, again.Observation.Home);
        Assert.DoesNotContain("19491231", body, StringComparison.Ordinal);
        Assert.Equal(text.Length, body.Length);
        Assert.Equal(Digest.OfText(body), kept.Observation.Home.Evidence!.Sha256);
    }

    [Fact]
    public async Task Over_a_hundred_pages_are_kept_and_known()
    {
        var stores = await Stores.CreateAsync(azurite);
        FetchOutcome[] pages = [.. Enumerable.Range(0, 130).Select(index => SomeVisit.Answer(index == 0 ? "" : $"{index}/", $"<p>第{index}页</p>"))];

        var kept = await SomeVisit.SaveAsync(stores, 1, pages);

        Assert.Equal(pages.Length, (await stores.Bodies.UsesAsync(Some.Site().Id, Stop)).Count);
        Assert.Equal("<p>第129页</p>", await BodyAsync(stores, kept.Observation.Pages[129]));
    }

    [Theory]
    [InlineData(4)] // the last makes a block
    [InlineData(5)]
    public async Task What_is_too_much_to_wait_here_goes_ahead_and_the_file_is_whole(int pages)
    {
        var stores = await Stores.CreateAsync(azurite);
        var bodies = Enumerable.Range(0, pages).Select(seed => Unpackable(seed, 700_000)).ToList();

        var kept = await SomeVisit.SaveAsync(stores, 1, [.. bodies.Select((body, index) => SomeVisit.Answer(index == 0 ? "" : $"{index}/", body))]);

        await AssertDigestsAsync(stores, kept);
        foreach (var (page, body) in kept.Observation.Pages.Zip(bodies))
            Assert.Equal(Digest.Of(body), Digest.Of((await stores.Visits.ReadRecordAsync(page.Evidence!, Stop))!.Payload.Span));
        var blob = stores.Account.Container(Names.CheckFiles).GetBlockBlobClient(kept.Files.Warc);
        var blocks = (await blob.GetBlockListAsync(cancellationToken: Stop)).Value.CommittedBlocks.ToList();
        Assert.True(blocks.Count > 1);
        Assert.All(blocks, block => Assert.InRange(block.SizeLong, 1, 2 * 1024 * 1024));
    }

    [Fact]
    public async Task Of_a_visit_that_is_never_saved_there_is_no_file()
    {
        var stores = await Stores.CreateAsync(azurite);

        using (var evidence = stores.Visits.Begin(SomeRound.Id, Some.Site().Id, 1, null, Some.Moment))
            await evidence.AddAsync(SomeVisit.Answer("", Unpackable(1, 1_500_000)), Stop);

        Assert.Empty(await stores.Account.Container(Names.CheckFiles).GetBlobsAsync(cancellationToken: Stop).ToListAsync(Stop));
    }

    private static byte[] Unpackable(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static async Task<string> BodyAsync(Stores stores, PageFacts page) =>
        Encoding.UTF8.GetString((await stores.Evidence.ReadAsync(EvidenceId.Of(page.Evidence!), Stop))!.Payload.Span);

    private static async Task AssertDigestsAsync(Stores stores, KeptVisit kept)
    {
        var container = stores.Account.Container(Names.CheckFiles);
        foreach (var (name, digest) in (IEnumerable<(string, string)>)[(kept.Files.Warc, kept.Files.WarcSha256), (kept.Files.Observation, kept.Files.ObservationSha256)])
        {
            var content = await container.GetBlobClient(name).DownloadContentAsync(Stop);
            Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(content.Value.Content)));
        }
    }
}
