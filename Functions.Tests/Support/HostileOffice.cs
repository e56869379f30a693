using System.Text.Json;
using Checker.Judging;
using Checker.Notices;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Notices;
using Checker.Tests.Problems;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>A running program in which every field that a checked page, a clerk or a unit can fill holds hostile text.</summary>
public sealed class HostileOffice(Azurite azurite) : IAsyncLifetime
{
    /// <summary>As long as a person's name may be.</summary>
    private const string Name = "=<b>甲\u202e倒过来\u0001";

    /// <summary>Where what is not seen is refused by its field.</summary>
    private const string Seen = "=<script>alert(1)</script>{office}倒过来";

    private const string Lines = "第一行\r\n" + HostileCase.Text;

    private static readonly SiteId Closing = SiteId.Parse("s-closing");

    private RunningChecker? _checker;

    internal RunningChecker Checker => _checker!;

    /// <summary>What stands for the places of addresses.</summary>
    internal Dictionary<string, string> Places { get; } = new()
    {
        ["round"] = HostileCase.Round,
        ["site"] = $"{HostileCase.Site}",
        ["login"] = "hostile",
        ["unit"] = Uri.EscapeDataString(HostileCase.Text),
        ["county"] = Uri.EscapeDataString(HostileCase.Text),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _checker = await RunningChecker.StartAsync(azurite, Stop, null, ("Access:ExportsPerMinute", "1000"), ("Access:ApiExportsPerMinute", "10000"));
        Places["evidence"] = Places["id"] = await HostileCase.PutAsync(Checker.Services);
        var closing = Some.Site() with { Id = Closing, Name = HostileCase.Text, Home = new Uri("http://closing.gov.cn/") };
        await Checker.Services.GetRequiredService<SiteStore>().SaveAsync([closing], Stop);
        await FillSitesAsync();
        await FillProblemsAsync();
        await FillRecordsAsync();
        await FillNoticesAsync();
    }

    public ValueTask DisposeAsync() => _checker?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal string Path(string pattern) => Places.Aggregate(pattern, (path, place) => path.Replace($"{{{place.Key}}}", place.Value, StringComparison.Ordinal));

    private async Task FillSitesAsync()
    {
        await SendAsync("/api/sites/{site}/filings", new { kind = "维护", from = "2016-05-18 08:00", until = "2016-05-19", saidBy = Seen, note = Seen });
        await SendAsync($"/api/sites/{Closing}/closure", new { step = "request", day = "2016-01-04", kind = "for-good" });
        await SendAsync($"/api/sites/{Closing}/closure", new { step = "approve", day = "2016-01-05" });
        await SendAsync($"/api/sites/{Closing}/closure", new { step = "post-notice", day = "2016-01-06", movedTo = HostileCase.Text });
        await SendAsync($"/api/sites/{Closing}/stop?why={Uri.EscapeDataString(HostileCase.Text)}", null);
        Places["planned"] = (await SendAsync("/api/rounds", new { kind = "spot-check", sample = new { size = 1, seed = HostileCase.Text } })).Text("round");
        await SendAsync($"/api/rounds/{{planned}}/pause?why={Uri.EscapeDataString(HostileCase.Text)}", null);
        var manual = Checker.Services.GetRequiredService<ManualCheckStore>();
        await manual.AddAsync(
            new ManualCheck
            {
                Round = RoundId.Parse(HostileCase.Round, null),
                Site = HostileCase.Site,
                Rule = "serious-wording",
                Outcome = Outcome.Failed,
                What = HostileCase.Text,
                From = HostileCase.Text,
                By = Name,
                Sentence = HostileCase.Text,
                At = Some.Moment,
                RecordedAt = Some.Moment,
            },
            Stop);
        await manual.AddAsync(new Opening(RoundId.Parse(HostileCase.Round, null), HostileCase.Site, new Uri("http://www.example.gov.cn/"), Some.Moment, Name), Stop);
        await SendAsync("/api/people", new { login = "hostile", name = Seen[..25] + "倒过来", roles = RunningChecker.Roles("clerk") });
    }

    private async Task FillProblemsAsync()
    {
        var found = new SomeProblem(new ProblemKey(HostileCase.Site, "hijacked-page", HostileCase.Text));
        found.Do(SomeProblem.Seen("2016-05-17", false, HostileCase.Text));
        await Checker.Services.GetRequiredService<ProblemStore>().TryWriteAsync(null, found.Now!, found.History, null, Stop);

        var entered = await SendAsync("/api/problems", new { site = "{site}", text = HostileCase.Text, clause = HostileCase.Text, reason = HostileCase.Text, by = Name });
        Places["problem"] = entered.GetProperty("problem").Text("problem");
        (string Action, object Form)[] steps =
        [
            ("confirm", new { reason = HostileCase.Text, by = Name }),
            ("notify", new { notice = HostileCase.Text, deadline = "2016-05-31", by = Name }),
            ("call", new { whom = Name, text = HostileCase.Text, by = Name }),
            ("object", new { reason = HostileCase.Text, by = Name }),
            ("exclude", new { reason = HostileCase.Text, approver = Name, until = "2016-06-30", by = Name }),
            ("unlist", new { reason = HostileCase.Text, approver = Name, by = Name }),
        ];
        foreach (var (action, form) in steps)
            await SendAsync($"/api/problems/{{problem}}/{action}", form);
        var file = await SendFileAsync($"/api/problems/{{problem}}/files?name={Uri.EscapeDataString(HostileCase.Text + ".pdf")}", SomeFiles.Pdf);
        var files = new[] { new { id = file.Text("id"), name = HostileCase.Text } };
        await SendAsync("/api/problems/{problem}/submissions", new { text = Lines, accountability = HostileCase.Text, files, submit = true, by = Name });
        await SendAsync("/api/problems/{problem}/submissions/return", new { number = 1, reason = HostileCase.Text, by = Name });
        await SendAsync("/api/problems/{problem}/report", new { text = Lines, accountability = HostileCase.Text, files, by = Name });
    }

    private async Task FillRecordsAsync()
    {
        var talk = await SendAsync("/api/talks", new { unit = Seen, hold = true, reason = Seen, approver = Seen, on = "2016-05-16", by = Seen });
        Places["talk"] = talk.Text("talk");
        await SendAsync("/api/talks/{talk}/records", new { on = "2016-05-17", chair = Seen, attended = Seen, text = "第一行\r\n" + Seen, by = Seen });
        var result = await SendAsync("/api/higher-results", new
        {
            office = Seen,
            area = Seen,
            on = "2016-05-12",
            number = Seen,
            inspected = 2,
            unqualified = 1,
            oursInspected = 1,
            oursUnqualified = 1,
            sites = new[] { new { unit = Seen, site = Seen + "二", text = Seen, deadline = "2016-06-15" } },
            by = Seen,
        });
        Places["result"] = result.Text("result");
    }

    private async Task FillNoticesAsync()
    {
        await SendAsync(
            "/api/papers/head",
            new { head = new { office = Seen, officeShort = Seen, numberWord = Seen, year = 2016, contacts = new[] { Seen }, copiesTo = new[] { Seen } } },
            HttpMethod.Put);
        var material = Notice2016.Material with
        {
            Sites = [.. Notice2016.Material.Sites.Select(site => site with { Name = HostileCase.Text, BodyName = HostileCase.Text, Addressee = HostileCase.Text, Sponsor = HostileCase.Text })],
            Problems = [.. Notice2016.Material.Problems.Select(problem => problem with { Sentence = HostileCase.Text, Detail = HostileCase.Text })],
            Choices = [new(Notice2016.IdOf(1)) { Note = HostileCase.Text }],
            Head = Notice2016.Material.Head with { ReportPlace = HostileCase.Text, Addressees = [HostileCase.Text], Office = HostileCase.Text, OfficeShort = HostileCase.Text },
        };
        var begun = await SendFileAsync("/api/notices", JsonSerializer.SerializeToUtf8Bytes(material, NoticeMaterialReader.Json));
        Places["notice"] = begun.Text("notice");
    }

    private Task<JsonElement> SendAsync(string path, object? body, HttpMethod? method = null) =>
        SendAsync(new HttpRequestMessage(method ?? HttpMethod.Post, Path(path)) { Content = body is null ? null : new StringContent(Path(JsonSerializer.Serialize(body))) });

    private Task<JsonElement> SendFileAsync(string path, byte[] file) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Path(path)) { Content = new ByteArrayContent(file) });

    private async Task<JsonElement> SendAsync(HttpRequestMessage request)
    {
        using var sent = request;
        using var answer = await Checker.Http.SendAsync(sent, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {text}");
        return text is "" ? default : JsonElement.Parse(text);
    }
}
