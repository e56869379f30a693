using System.Text;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api;

public sealed class CsvAnswerTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("findings.csv", "site,name,unit,county,rule,strength,subject,sentence,page,detail,evidence", "stale-home,definite")]
    [InlineData("sites.csv", "site,name,unit,county,url,conclusion,score,reasons,final,hints", "http://www.example.gov.cn/,failed,")]
    public async Task A_table_comes_with_a_mark_for_spreadsheets_and_its_header(string table, string header, string row)
    {
        using var answer = await checker.Http.GetAsync($"/api/rounds/{SharedChecker.Closed}/{table}", Stop);

        var file = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal("text/csv; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        var lines = Encoding.UTF8.GetString(file[3..]).Split("\r\n");
        Assert.Equal((header, 3), (lines[0], lines.Length));
        Assert.StartsWith("s-example,示例县农业局网站,示例县农业局,示例县,", lines[1], StringComparison.Ordinal);
        Assert.Contains(row, lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("findings", 3)]
    [InlineData("sites", 3)]
    public async Task A_rounds_lists_come_in_parts_and_its_files_whole(string list, int count)
    {
        SiteId[] sites = [.. Enumerable.Range(0, count).Select(number => SiteId.Parse($"s-{list}-{number}"))];
        var round = SomeRound.Round(count, RoundId.Parse($"s-parts-{list}-round", null));
        await checker.Get<SiteStore>().SaveAsync(sites.Select((id, number) => Some.Site() with { Id = id, Order = number, Home = new Uri($"http://{id}.gov.cn/") }), Stop);
        await checker.Get<RoundStore>().AddAsync(round, sites, Stop);
        foreach (var site in sites)
            await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale($"{site}") with { Round = round.Id }, Stop);

        var (seen, path) = (new List<int>(), $"/api/rounds/{round.Id}/{list}?limit=2&county=示例县");
        var rows = new List<string>();
        while (path is not null)
        {
            using var answer = await checker.Http.GetAsync(path, Stop);
            var part = (await answer.JsonAsync()).EnumerateArray().Select(row => row.Text("site")).ToList();
            (rows, path) = ([.. rows, .. part], answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null);
            seen.Add(part.Count);
        }

        Assert.Equal([2, 1], seen);
        Assert.Equal(sites.Select(site => $"{site}"), rows);
        Assert.Equal(count, (await checker.Http.GetJsonAsync($"/api/rounds/{round.Id}/{list}.json?limit=2", Stop)).GetArrayLength());
        Assert.Equal(count + 2, (await checker.Http.GetStringAsync($"/api/rounds/{round.Id}/{list}.csv?limit=2", Stop)).Split("\r\n").Length);
        foreach (var term in (string[])["limit=0", "limit=1001", "limit=x", "after=s-nobody"])
        {
            using var refused = await checker.Http.GetAsync($"/api/rounds/{round.Id}/{list}?{term}", Stop);
            await refused.ProblemAsync(400);
        }
    }

    [Theory]
    [InlineData("findings.csv", "=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("sites.csv", "=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("findings.csv", "+1", "'+1")]
    [InlineData("findings.csv", "@SUM", "'@SUM")]
    [InlineData("findings.csv", "-a,\"b\"\n", "\"'-a,\"\"b\"\"\n\"")]
    public async Task No_cell_runs_as_a_formula_and_none_breaks_out(string table, string name, string cell)
    {
        var id = SiteId.Parse($"s-{Guid.NewGuid():N}"[..20]);
        var round = SomeRound.Round(1, RoundId.Parse($"{id}-round", null));
        await checker.Get<SiteStore>().SaveAsync([Some.Site() with { Id = id, Name = name }], Stop);
        await checker.Get<RoundStore>().AddAsync(round, [id], Stop);
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale(id.ToString()) with { Round = round.Id }, Stop);

        var text = await checker.Http.GetStringAsync($"/api/rounds/{round.Id}/{table}", Stop);

        Assert.Contains($"\n{id},{cell},", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_rows_come_as_json()
    {
        var finding = Assert.Single((await checker.Running.GetAsync($"/api/rounds/{SharedChecker.Closed}/findings", Stop)).EnumerateArray());
        var site = Assert.Single((await checker.Running.GetAsync($"/api/rounds/{SharedChecker.Closed}/sites.json", Stop)).EnumerateArray());

        Assert.Equal(("s-example", "stale-home", "http://www.example.gov.cn/"), (finding.Text("site"), finding.Text("rule"), finding.Text("page")));
        Assert.Equal(("s-example", "failed"), (site.Text("site"), site.Text("conclusion")));
        Assert.Equal(finding.Text("sentence"), site.GetProperty("reasons")[0].GetString());
    }

    [Fact]
    public async Task A_site_that_could_not_be_judged_has_the_reasons()
    {
        var id = SiteId.Parse("s-unjudged");
        var round = SomeRound.Round(1, RoundId.Parse("2016-05-19-routine", null));
        var unjudged = Judge.Unjudged(SomeRound.RuleSet, Reason.TimeUp, "时间已到");
        await checker.Get<RoundStore>().AddAsync(round, [id], Stop);
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Result("s-unjudged", unjudged) with { Round = round.Id }, Stop);

        var site = Assert.Single((await checker.Running.GetAsync($"/api/rounds/{round.Id}/sites", Stop)).EnumerateArray());
        var findings = await checker.Running.GetAsync($"/api/rounds/{round.Id}/findings", Stop);

        Assert.Equal(("inconclusive", "s-unjudged"), (site.Text("conclusion"), site.Text("name"))); // no longer in the registry
        Assert.Contains("时间已到", Assert.Single(site.GetProperty("reasons").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(0, findings.GetArrayLength());
    }
}
