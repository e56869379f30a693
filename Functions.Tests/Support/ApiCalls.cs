using System.Text;
using System.Text.Json;

namespace Checker.Tests.Support;

/// <summary>The calls of the API that drive a round.</summary>
internal static class ApiCalls
{
    public static async Task<JsonElement> ReadAsync(this HttpClient http, string path, CancellationToken cancellationToken)
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

    public static async Task<string> PlanAsync(this HttpClient http, object order, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync("/api/rounds", order, cancellationToken);
        var planned = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return planned.GetProperty("round").GetString()!;
    }

    /// <summary>Looks until the round has closed; the test's own time limit ends what never does.</summary>
    public static async Task<JsonElement> ClosedAsync(this HttpClient http, string round, CancellationToken cancellationToken)
    {
        while (true)
        {
            var standing = await http.ReadAsync($"/api/rounds/{round}", cancellationToken);
            if (standing.GetProperty("state").GetString() == "closed")
                return standing;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }
}
