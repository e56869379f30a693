using System.Text;
using System.Text.Json;
using Checker.Tests.Samples;

namespace Checker.Tests.Support;

/// <summary>What the office does with the case of 2016, by way of the API alone: the steps of <see cref="SampleCase"/>.</summary>
internal sealed class SampleOffice(HttpClient http, SampleWeb web, CancellationToken stop)
{
    private Dictionary<string, string> _ids = [];

    /// <summary>From the registry to the spot check whose problems two persons have confirmed.</summary>
    /// <returns>The spot check's id.</returns>
    public async Task<string> ConfirmAllAsync()
    {
        var round = await http.PlanSampleAsync(web, stop);
        _ids = (await http.GetJsonAsync("/api/sites", stop)).EnumerateArray().ToDictionary(site => site.Text("name"), site => site.Text("site"));
        using var notice = new StringContent(web.Case.Named, Encoding.UTF8, "text/csv");
        (await http.PostAsync("/api/problems/import", notice, stop)).EnsureSuccessStatusCode();
        await RecheckAsync();

        await http.ClosedAsync(round, stop);
        foreach (var name in web.Case.ClosedAtWill)
            await PostAsync($"/api/rounds/{round}/manual-checks/{_ids[name]}/unreported-closure", ClosedAtWill);
        await SettleAsync(round);
        return round;
    }

    /// <summary>Persons find nothing where the program could not judge, and two of them confirm all that it found.</summary>
    public async Task SettleAsync(string round)
    {
        foreach (var task in (await http.GetJsonAsync($"/api/rounds/{round}/manual-checks", stop)).EnumerateArray())
            await PostAsync($"/api/rounds/{round}/manual-checks/{task.Text("site")}/{task.Text("rule")}", Clean);
        await ConfirmAsync(round);
    }

    public string IdOf(string name) => _ids[name];

    private static object ClosedAtWill => new
    {
        outcome = "failed",
        sentence = "未进行报备随意关停",
        what = "电话核实（演示数据）：已停用，未办理报备",
        from = "办公室",
        by = "经办",
    };

    private static object Clean => new { outcome = "passed", what = "逐页查看（演示数据）", from = "办公室", by = "经办" };

    private async Task RecheckAsync()
    {
        var found = web.Case.Rechecks.ToDictionary(each => (_ids[each.Site], each.Problem));
        foreach (var problem in await ProblemsAsync($"notice={Uri.EscapeDataString(SampleCase.Notice)}"))
        {
            var recheck = found[(problem.Text("site"), problem.Text("sentence"))];
            await PostAsync($"/api/problems/{problem.Text("problem")}/recheck", new { outcome = recheck.Outcome, reason = recheck.Reason, by = "经办" });
        }
    }

    private async Task ConfirmAsync(string round)
    {
        foreach (var problem in await ProblemsAsync($"round={round}"))
            await PostAsync($"/api/problems/{problem.Text("problem")}/confirm", new { by = "经办" });
        foreach (var problem in await ProblemsAsync($"round={round}&state=awaiting-review"))
            await PostAsync($"/api/problems/{problem.Text("problem")}/review", new { by = "复核" });
    }

    private async Task<IReadOnlyList<JsonElement>> ProblemsAsync(string filter) =>
        [.. (await http.GetJsonAsync($"/api/problems?size=1000&{filter}", stop)).GetProperty("problems").EnumerateArray()];

    private async Task PostAsync(string path, object body)
    {
        using var answer = await http.PostAsync(path, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), stop);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(stop)}");
    }
}
