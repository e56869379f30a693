using System.Text;
using Checker.Notices;
using Checker.Observing;
using Checker.Observing.Wordings;
using Checker.Rounds;
using Checker.Storage;
using Checker.Storage.Keeping;
using Checker.Tests.Notices;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Storage.Keeping;

/// <summary>Routine rounds of one site, a day apart, and the house two years later.</summary>
public sealed class RoundSweepingTests(Azurite azurite)
{
    private const int VisitDays = 731;

    private static readonly DateTimeOffset Old = Some.Moment.AddDays(VisitDays + 30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_rests_on_nothing_goes_and_its_conclusion_stays()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await RoundAsync(checker, 0, SomeRound.Fresh, "<p>一</p>");

        var first = await KeepAsync(checker, Old);
        var between = await FilesAsync(checker);
        var second = await KeepAsync(checker, Old.AddDays(30));
        var third = await KeepAsync(checker, Old.AddDays(60));

        Assert.Equal((1, 0), (first.GetValueOrDefault(Gone.Observations).Count, first.GetValueOrDefault(Gone.VisitFiles).Count));
        Assert.EndsWith(".warc.gz", Assert.Single(between), StringComparison.Ordinal);
        Assert.Equal([Gone.Bodies], second.Keys);
        Assert.Equal([Gone.VisitFiles], third.Keys);
        Assert.Empty(await FilesAsync(checker));
        Assert.NotNull(await checker.Get<CheckStore>().FindResultAsync(IdOf(0), Some.Site().Id, Stop));
        Assert.Empty(await checker.Get<VisitStore>().ReadAsync(IdOf(0), Some.Site().Id, Stop));
    }

    [Fact]
    public async Task A_body_that_a_kept_visit_only_refers_to_stays_with_the_file_that_holds_it()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await RoundAsync(checker, 0, SomeRound.Fresh, "<p>一</p>");
        var found = await RoundAsync(checker, 1, SomeRound.Stale, "<p>一</p>");
        await RoundAsync(checker, 2, SomeRound.Fresh, "<p>二</p>");

        foreach (var days in (int[])[0, 30, 60, 90, 365])
            await KeepAsync(checker, Old.AddDays(days));

        Assert.Equal("<p>一</p>", await BodyAsync(checker, found.Home));
        Assert.DoesNotContain(await FilesAsync(checker), file => file.StartsWith($"{IdOf(2)}/", StringComparison.Ordinal));
        Assert.Equal(3, (await FilesAsync(checker)).Count); // the kept visit's two, and the file that holds its body
    }

    [Fact]
    public async Task A_body_that_is_still_served_stays()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await RoundAsync(checker, 0, SomeRound.Fresh, "<p>一</p>");
        var late = await RoundAsync(checker, VisitDays, SomeRound.Fresh, "<p>一</p>");

        foreach (var days in (int[])[0, 30, 60])
            await KeepAsync(checker, Old.AddDays(days));

        Assert.Equal("<p>一</p>", await BodyAsync(checker, late.Home));
    }

    [Fact]
    public async Task A_body_that_was_forgotten_while_a_visit_was_under_way_is_known_again_and_stays()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var first = await RoundAsync(checker, 0, SomeRound.Fresh, "<p>一</p>");
        var digest = first.Home.Evidence!.Sha256;
        var known = (await checker.Get<BodyStore>().FindAsync(Some.Site().Id, digest, Stop))!;
        await KeepAsync(checker, Old);
        await KeepAsync(checker, Old.AddDays(30));
        Assert.Null(await checker.Get<BodyStore>().FindAsync(Some.Site().Id, digest, Stop));

        var last = new TableEntity(Some.Site().Id.ToString(), "~last") { ["at"] = Old.AddDays(30), ["readings"] = "" };
        await checker.Get<BodyStore>().AddAsync(Some.Site().Id, new Dictionary<string, KeptBody?> { [digest] = known }, Old.AddDays(30), last, Stop);
        await KeepAsync(checker, Old.AddDays(60));

        Assert.Equal("<p>一</p>", await BodyAsync(checker, first.Home));
    }

    [Fact]
    public async Task A_dry_run_tells_what_goes_and_touches_nothing()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await RoundAsync(checker, 0, SomeRound.Fresh, "<p>一</p>");
        var before = await FilesAsync(checker);

        var told = await KeepAsync(checker, Old, isDry: true);
        var again = await KeepAsync(checker, Old, isDry: true);
        var untouched = await FilesAsync(checker);
        var done = await KeepAsync(checker, Old);

        Assert.Equal(before, untouched);
        Assert.Equal(told, again);
        Assert.Equal(told, done);
        Assert.True(told[Gone.Observations].Bytes > 0);
    }

    [Fact]
    public async Task Every_record_that_problems_and_notices_name_opens_after_the_house_was_kept_for_years()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        for (var day = 0; day < 12; day++)
            await RoundAsync(checker, day, day % 4 == 1 ? SomeRound.Stale : SomeRound.Fresh, $"<p>{day / 3}</p>");
        var named = (await checker.Get<VisitStore>().ReadAsync(IdOf(8), Some.Site().Id, Stop))[0].Observation.Home; // a revisit, of which nothing was found
        await NoticeAsync(checker, EvidenceId.Of(named.Evidence!));
        var gone = 0;

        for (var days = 0; days < 400; days += 31)
            gone += (await KeepAsync(checker, Old.AddDays(days))).GetValueOrDefault(Gone.VisitFiles).Count;

        Assert.InRange(gone, 2, 8);
        var problems = await checker.Get<ProblemStore>().AllAsync(null, null, Stop).ToListAsync(Stop);
        var notice = Assert.Single(await checker.Get<NoticeStore>().AllAsync(Stop));
        var told = (await checker.Get<NoticeStore>().FindAsync(notice, Stop))!.Draft.Material.Problems.SelectMany(problem => problem.Evidence);
        string[] ids = [.. problems.SelectMany(problem => problem.Items).SelectMany(item => item.Evidence), .. told];
        Assert.Equal((1, 2), (problems.Count, ids.Length));
        foreach (var id in ids)
            Assert.NotEqual(0, (await checker.Get<EvidenceReading>().ReadAsync(id, Stop))!.Payload.Length);
        foreach (var day in (int[])[1, 5, 9]) // and what was found, day by day
            Assert.Equal($"<p>{day / 3}</p>", await BodyAsync(checker, (await checker.Get<VisitStore>().ReadAsync(IdOf(day), Some.Site().Id, Stop))[0].Observation.Home));
    }

    private static RoundId IdOf(int day) => RoundId.Routine(LocalDay.DayOf(Some.Moment).AddDays(day));

    /// <summary>A closed round with one visit to a home page, its findings joined.</summary>
    /// <returns>The visit.</returns>
    private static async Task<Observation> RoundAsync(IdleChecker checker, int day, Func<string, string?, SiteResult> result, string body)
    {
        var (site, at) = (Some.Site(), Some.Moment.AddDays(day));
        var round = SomeRound.Round(1, IdOf(day)) with { PlannedAt = at, EndsBy = at.AddHours(20), State = RoundState.Closed, ClosedAt = at.AddHours(1) };
        await checker.Get<SiteStore>().SaveAsync([site], Stop);
        await checker.Get<RoundStore>().AddAsync(round, [site.Id], Stop);
        var outcome = SomeVisit.Answer("", body);
        var seen = SomeVisit.Observe(1, [outcome]);
        var reader = await checker.Get<ReadingStore>().FindAsync(site, Lexicon.None, Stop);
        await checker.Get<VisitStore>().SaveAsync(round.Id, seen with { Pages = [.. seen.Pages.Select(page => page with { At = at })] }, [outcome], reader, Stop);
        var concluded = result(site.Id.ToString(), null) with { Round = round.Id, At = at, Final = true };
        await checker.Get<CheckStore>().TryConcludeAsync(concluded, Stop);
        await checker.Get<Joining>().RunAsync(round, [concluded], Stop);
        return (await checker.Get<VisitStore>().ReadAsync(round.Id, site.Id, Stop))[0].Observation;
    }

    private static async Task NoticeAsync(IdleChecker checker, string evidence)
    {
        var material = Notice2016.Material with { Problems = [Notice2016.Material.Problems[0] with { Evidence = [evidence] }, .. Notice2016.Material.Problems.Skip(1).Select(problem => problem with { Evidence = [] })] };
        var posted = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(material, NoticeMaterialReader.Json);
        Assert.NotNull((await checker.Get<NoticeDesk>().BeginAsync(posted, null, "经办", Stop)).Value);
    }

    private static async Task<IReadOnlyDictionary<Gone, (int Count, long Bytes)>> KeepAsync(IdleChecker checker, DateTimeOffset now, bool isDry = false)
    {
        var book = new HouseBook(isDry);
        await checker.Get<RoundSweeping>().RunAsync(now.AddDays(-VisitDays), now, book, () => true, Stop);
        return book.Gone;
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(IdleChecker checker) =>
        await checker.Get<StorageAccount>().Container(Names.CheckFiles).GetBlobsAsync(cancellationToken: Stop).Select(blob => blob.Name).ToListAsync(Stop);

    private static async Task<string> BodyAsync(IdleChecker checker, PageFacts page) =>
        Encoding.UTF8.GetString((await checker.Get<EvidenceReading>().ReadAsync(EvidenceId.Of(page.Evidence!), Stop))!.Payload.Span);
}
