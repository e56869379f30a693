using System.Text;
using Checker.Fetching;
using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Storage;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>A site that is called, found and read in hostile text: markup, a formula, what turns round and what controls.</summary>
internal static class HostileCase
{
    public const string Text =
        "=恶\"'`></td></textarea></pre><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;{office}\u0001\u001b[31m\u202e倒过来\u2066\u200b\u061c\u2028完";

    public const string Round = "2016-05-20-hostile";

    public static readonly SiteId Site = SiteId.Parse("s-hostile");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whether a character is not seen, and turns round or controls what is.</summary>
    public static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
        || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    public static string Body() =>
        $"<title>{Text}</title><h2>{Text}</h2><div class=nav><a href='/c/'>{Text}</a></div><ul><li><a href='/n/1.html'>{Text}</a> 2016-05-16<li><a href='/n/2.html'>{Text}</a> 2016-05-15</ul>";

    /// <returns>The id of the home page's evidence.</returns>
    public static async Task<string> PutAsync(IServiceProvider services)
    {
        var site = Some.Site() with { Id = Site, Name = Text, Sponsor = Text, SponsorShort = Text, Supervisor = Text, Aliases = [Text], County = Text, Office = Text, Person = Text, Phone = Text, Home = new Uri("http://www.example.gov.cn/?\"><script>") };
        var round = SomeRound.Round(1, RoundId.Parse(Round, null));
        if (await services.GetRequiredService<RoundStore>().AddAsync(round, [site.Id], Stop))
        {
            await services.GetRequiredService<SiteStore>().SaveAsync([site], Stop);
            var outcome = Outcome(site.Home);
            var observation = VisitReading.Assemble(site, 1, [PageReader.Read(outcome, PageRole.Home, site)], []);
            await services.GetRequiredService<VisitStore>().SaveAsync(round.Id, observation, [outcome], Stop);
            var conclusion = Judge.Sum(SomeRound.RuleSet, [Verdict.Fail("hijacked-page", Text, Finding())]);
            await services.GetRequiredService<CheckStore>().TryConcludeAsync(SomeRound.Result("s-hostile", conclusion) with { Round = round.Id }, Stop);
        }

        var kept = Assert.Single(await services.GetRequiredService<VisitStore>().ReadAsync(round.Id, site.Id, Stop));
        return EvidenceId.Of(kept.Observation.Home.Evidence!);
    }

    private static Finding Finding() => new()
    {
        Rule = "hijacked-page",
        Strength = Strength.Suspected,
        Sentence = Text,
        Detail = Text,
        Pages = [new Uri("http://www.example.gov.cn/")],
    };

    private static FetchOutcome.Answered Outcome(Uri home) => new(home, Some.Moment, TimeSpan.FromSeconds(1),
    [
        new Exchange
        {
            Address = home,
            At = Some.Moment,
            Took = TimeSpan.FromSeconds(1),
            Remote = "203.0.113.7:80",
            RequestHead = "GET / HTTP/1.1\r\n",
            Status = 200,
            ResponseHead = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Evil: <script>alert(3)</script>\u001b\r\n",
            ContentType = "text/html; charset=utf-8",
            Body = Encoding.UTF8.GetBytes(Body()),
        },
    ]);
}
