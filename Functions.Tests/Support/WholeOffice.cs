using System.Text;
using System.Text.Json;
using Checker.Tests.Samples;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>
/// The program with the whole case of 2016 in it, as staff have it before them: registry, both rounds, confirmed problems
/// and the notice as a draft. It is made when the first test asks for it; all tests of the collection look at it.
/// </summary>
[CollectionDefinition(Collection)]
public sealed class WholeOffice : ICollectionFixture<WholeOffice>, IAsyncDisposable
{
    public const string Collection = "The whole office";

    private readonly SemaphoreSlim _once = new(1);
    private SampleOffice? _office;
    private RunningChecker? _checker;
    private SampleWeb? _web;

    internal SampleWeb Web => _web!;

    internal RunningChecker Checker => _checker!;

    internal string Round { get; private set; } = "";

    internal string Notice { get; private set; } = "";

    /// <summary>正阳县卫生局网站: of two problems, one of them a hijacked page with evidence.</summary>
    internal string Site { get; private set; } = "";

    internal string Problem { get; private set; } = "";

    internal string Evidence { get; private set; } = "";

    public async Task<WholeOffice> OpenAsync(Azurite azurite, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            if (_checker is null)
                await PrepareAsync(azurite, cancellationToken);
            return this;
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>An address with the ids of what there is in the places of their names.</summary>
    internal string Path(string pattern) => pattern
        .Replace("{round}", Round, StringComparison.Ordinal)
        .Replace("{site}", Site, StringComparison.Ordinal)
        .Replace("{problem}", Problem, StringComparison.Ordinal)
        .Replace("{evidence}", Evidence, StringComparison.Ordinal)
        .Replace("{notice}", Notice, StringComparison.Ordinal);

    private async Task PrepareAsync(Azurite azurite, CancellationToken stop)
    {
        _web = await SampleWeb.StartAsync(0, stop);
        var ports = string.Join(',', _web.Sites.Select(site => site.Address.Port).Distinct());
        var checker = await RunningChecker.StartAsync(
            azurite, stop, null, ("Fetch:AllowedPorts", ports), ("Fetch:ConfirmAfter", "00:00:01,00:00:01"), ("Rounds:ClosureRuleSet", "zhumadian-2016"));

        _office = new SampleOffice(checker.Http, _web, stop);
        Round = await _office.ConfirmAllAsync();
        Site = IdOf("正阳县卫生局网站");
        Notice = await BeginNoticeAsync(checker.Http, stop);
        var hijacked = (await checker.GetAsync($"/api/problems?size=1000&round={Round}&site={Site}&rule=hijacked-page", stop)).GetProperty("problems")[0];
        Problem = hijacked.Text("problem");
        var shown = await checker.GetAsync($"/api/problems/{Problem}", stop);
        Evidence = shown.GetProperty("items")[0].GetProperty("evidence")[0].GetString()!;
        _checker = checker;
    }

    /// <summary>A site's id, by its name.</summary>
    internal string IdOf(string site) => _office!.IdOf(site);

    /// <summary>A draft of the notice, from what stands now.</summary>
    internal async Task<string> BeginNoticeAsync(HttpClient http, CancellationToken stop)
    {
        var order = JsonSerializer.Serialize(
            new
            {
                round = Round,
                rechecked = SampleCase.Notice,
                from = "2016-05-03",
                to = "2016-05-17",
                head = JsonElement.Parse(Web.Case.ToJson()).GetProperty("head"),
                higher = JsonElement.Parse(Web.Case.ToJson()).GetProperty("higher"),
                choices = Web.Case.Choices.Select(choice => new { site = IdOf(choice.Site), veto = choice.Veto, note = choice.Note }),
            });
        using var content = new StringContent(order, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/api/notices/from-round", content, stop);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(stop)).Text("notice");
    }

    public async ValueTask DisposeAsync()
    {
        if (_checker is not null)
            await _checker.DisposeAsync();
        if (_web is not null)
            await _web.DisposeAsync();
        _once.Dispose();
    }
}
