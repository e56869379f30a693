using System.Text;
using Checker.Fetching;
using Checker.Observing;
using Checker.Observing.Wordings;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

/// <summary>Visits of <see cref="Some.Site"/>, read by the program's own readers and kept.</summary>
internal static class SomeVisit
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static FetchOutcome Answer(string path, string body) => Answer(path, Encoding.UTF8.GetBytes(body));

    public static FetchOutcome Answer(string path, byte[] body) =>
        new FetchOutcome.Answered(Some.Address(path), Some.Moment, TimeSpan.FromSeconds(1), [Exchange(path, body, 200)]);

    /// <summary>Through one redirect, which has a body of its own.</summary>
    public static FetchOutcome Redirected(string from, string to, string body) => new FetchOutcome.Answered(
        Some.Address(from),
        Some.Moment,
        TimeSpan.FromSeconds(1),
        [Exchange(from, "moved"u8.ToArray(), 302), Exchange(to, Encoding.UTF8.GetBytes(body), 200)]);

    public static FetchOutcome Silence(string path) => new FetchOutcome.Failed(
        Some.Address(path), Some.Moment, TimeSpan.FromSeconds(15), [], FetchFailure.TimedOut, "No answer within 15 s.");

    public static Observation Observe(int visit, IReadOnlyList<FetchOutcome> outcomes) => VisitReading.Assemble(
        Some.Site(),
        visit,
        [.. outcomes.Select((outcome, index) => PageReader.Read(outcome, index == 0 ? PageRole.Home : PageRole.Column, Some.Site()))],
        []);

    /// <returns>The visit that counts, which need not be this attempt.</returns>
    public static async Task<KeptVisit> SaveAsync(Stores stores, int visit, params FetchOutcome[] outcomes)
    {
        var reader = await stores.Readings.FindAsync(Some.Site(), Lexicon.None, Stop);
        await stores.Visits.SaveAsync(SomeRound.Id, Observe(visit, outcomes), outcomes, reader, Stop);
        return (await stores.Visits.ReadAsync(SomeRound.Id, Some.Site().Id, Stop)).Single(kept => kept.Files.Visit == visit);
    }

    /// <summary>As the first visit of its site. The next one takes over none of its readings.</summary>
    public static Task<KeptVisit?> SaveAsync(this VisitStore visits, RoundId round, Observation observation, IReadOnlyList<FetchOutcome> outcomes, CancellationToken cancellationToken) =>
        visits.SaveAsync(round, observation, outcomes, SiteReadings.None(Some.Site()), cancellationToken);

    public static async Task<KeptVisit?> SaveAsync(
        this VisitStore visits, RoundId round, Observation observation, IReadOnlyList<FetchOutcome> outcomes, SiteReadings reader, CancellationToken cancellationToken)
    {
        using var evidence = visits.Begin(round, observation.Site, observation.Visit, reader.Before, observation.Home.At);
        var nothing = new VisitFacts(Some.Site(), reader.Before);
        var pages = new List<PageFacts>();
        foreach (var (page, outcome) in observation.Pages.Zip(outcomes))
            pages.Add(page with { Evidence = await evidence.AddAsync(outcome, cancellationToken) });

        return await visits.SaveAsync(round, observation with { Pages = pages }, evidence, nothing, cancellationToken);
    }

    private static Exchange Exchange(string path, byte[] body, int status) => new()
    {
        Address = Some.Address(path),
        At = Some.Moment,
        Took = TimeSpan.FromMilliseconds(120),
        Remote = "203.0.113.7:80",
        RequestHead = $"GET {path} HTTP/1.1\r\nHost: www.example.gov.cn\r\n",
        Status = status,
        ResponseHead = $"HTTP/1.1 {status} OK\r\nContent-Type: text/html; charset=utf-8\r\n",
        ContentType = "text/html; charset=utf-8",
        Body = body,
    };
}
