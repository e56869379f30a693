using System.Net;
using System.Text.RegularExpressions;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Storage;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>A running program with two counties' units and one of the city's, and those who sign in for them.</summary>
public sealed partial class DeskOffice(Azurite azurite) : IAsyncLifetime
{
    internal static readonly Site Own = Some.Site();
    internal static readonly Site Other = Own with { Id = SiteId.Parse("s-other"), Name = "另一县农业局网站", Sponsor = "另一县农业局", County = "另一县" };
    internal static readonly Site City = Own with { Id = SiteId.Parse("s-city"), Name = "市农机局网站", Sponsor = "市农机局", County = null, Home = new Uri("http://127.0.0.1/") };

    private static readonly string[] Unit = ["unit"];
    private static readonly string[] County = ["county"];

    private RunningChecker? _checker;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal RunningChecker Checker => _checker!;

    internal T Get<T>()
        where T : notnull => Checker.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        _checker = await RunningChecker.StartAsync(azurite, Stop, null, ("Access:ExportsPerMinute", "1000"));
        await Get<SiteStore>().SaveAsync([Own, Other, City], Stop);
    }

    public ValueTask DisposeAsync() => _checker?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal Task<HttpClient> UnitAsync(Site site) => Checker.SignInAsync(new { roles = Unit, unit = site.Sponsor, name = "张三" }, Stop);

    internal Task<HttpClient> CountyAsync(Site site) => Checker.SignInAsync(new { roles = County, county = site.County, name = "李四" }, Stop);

    /// <summary>A problem of a test's own, found with this evidence and, if wanted, confirmed and named in 豫1.</summary>
    internal async Task<ProblemId> PutAsync(Site site, string group, bool notified = true, string sentence = "首页栏目2周内未更新", params string[] evidence)
    {
        var some = new SomeProblem(new ProblemKey(site.Id, "stale-home", group));
        var seen = SomeProblem.Seen("2016-05-17", false, sentence);
        some.Do(seen with { Items = [new SeenItem(seen.Items[0].Finding, evidence)] });
        if (notified)
        {
            some.Do(new ProblemAction.Confirm(null, false));
            some.Do(new ProblemAction.Notify("豫1", Some.Day("2016-05-31")));
        }

        Assert.True(await Get<ProblemStore>().TryWriteAsync(null, some.Now!, some.History, null, Stop));
        return some.Now!.Id;
    }

    internal async Task<Problem> FindAsync(ProblemId id) => (await Get<ProblemStore>().FindAsync(id, Stop))!.Problem;

    /// <summary>A page of <see cref="Own"/> as a round read it; its evidence's id.</summary>
    internal async Task<string> EvidenceAsync(RoundId round, string text)
    {
        var outcome = SomeVisit.Answer("", text);
        await Get<VisitStore>().SaveAsync(round, SomeVisit.Observe(1, [outcome]), [outcome], Stop);
        return EvidenceId.Of(Assert.Single(await Get<VisitStore>().ReadAsync(round, Own.Id, Stop)).Observation.Pages[0].Evidence!);
    }

    /// <summary>Sends the form of a page that goes to this address, with what the page hides in it.</summary>
    internal static async Task<HttpResponseMessage> PostAsync(
        HttpClient visitor, string page, string path, (string Name, byte[] Bytes)[] files, params (string Name, string Value)[] fields)
    {
        var html = await visitor.GetStringAsync(page, Stop);
        var form = Forms().Matches(html).Select(found => found.Value).Single(each => each.Contains($"action=\"{path}\"", StringComparison.Ordinal));
        using var content = new MultipartFormDataContent();
        foreach (Match hidden in Hidden().Matches(form))
            content.Add(new StringContent(WebUtility.HtmlDecode(hidden.Groups["value"].Value)), hidden.Groups["name"].Value);
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "files", name);
        return await visitor.PostAsync(path, content, Stop);
    }

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""")]
    private static partial Regex Hidden();
}
