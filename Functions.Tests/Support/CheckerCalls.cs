using System.Text;
using System.Text.Json;

namespace Checker.Tests.Support;

/// <summary>What tests ask of the API, wherever the program runs.</summary>
internal static class CheckerCalls
{
    public static async Task<JsonElement> GetJsonAsync(this HttpClient http, string path, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(path, cancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    public static async Task<JsonElement> ImportAsync(this HttpClient http, string csv, CancellationToken cancellationToken)
    {
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var answer = await http.PostAsync("/api/sites/import", content, cancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    /// <summary>The id of the round that was planned.</summary>
    public static async Task<string> PlanAsync(this HttpClient http, object order, CancellationToken cancellationToken)
    {
        // With its length, as a host that forwards takes no other body along.
        using var content = new StringContent(JsonSerializer.Serialize(order), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/api/rounds", content, cancellationToken);
        var planned = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return planned.Text("round");
    }

    /// <summary>Looks until the round has closed; the test's own time limit ends what never does.</summary>
    public static async Task<JsonElement> ClosedAsync(this HttpClient http, string round, CancellationToken cancellationToken)
    {
        while (true)
        {
            var standing = await http.GetJsonAsync($"/api/rounds/{round}", cancellationToken);
            if (standing.Text("state") == "closed")
                return standing;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>A round over the sample web, judged at its own time.</summary>
    public static async Task<string> PlanSampleAsync(this HttpClient http, Samples.SampleWeb web, CancellationToken cancellationToken)
    {
        var ids = await http.ImportSampleAsync(web, cancellationToken);
        return await http.PlanAsync(
            new
            {
                kind = "spot-check",
                ruleSet = "zhumadian-2016",
                referenceTime = Samples.SampleWeb.ReferenceTime,
                sites = web.Case.Drawn.Select(name => ids[name]).ToArray(),
            },
            cancellationToken);
    }

    /// <summary>The sample's registry, and the probes of the week before.</summary>
    /// <returns>The sites' ids, by their names.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ImportSampleAsync(
        this HttpClient http, Samples.SampleWeb web, CancellationToken cancellationToken)
    {
        await http.ImportAsync(web.RegistryCsv, cancellationToken);
        using var probes = new StringContent(web.ProbesCsv, Encoding.UTF8, "text/csv");
        using var imported = await http.PostAsync("/api/probes/import", probes, cancellationToken);
        imported.EnsureSuccessStatusCode();
        return (await http.GetJsonAsync("/api/sites", cancellationToken)).EnumerateArray().ToDictionary(site => site.Text("name"), site => site.Text("site"));
    }
}
