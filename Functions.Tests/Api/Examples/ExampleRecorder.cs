using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Checker.Tests.Api.Examples;

/// <summary>A call as it was made, and what was answered.</summary>
internal sealed record RecordedExample(ApiExample Example, string Address, string? Body, HttpResponseMessage Answer, byte[] Content)
{
    public string MediaType => Answer.Content.Headers.ContentType?.MediaType ?? "";

    public bool IsJson => MediaType.EndsWith("json", StringComparison.Ordinal);

    public string Text => Encoding.UTF8.GetString(Content);

    public JsonNode? Json => JsonNode.Parse(Content);
}

/// <summary>Makes the calls one after another, each with what the ones before have told.</summary>
internal sealed partial class ExampleRecorder(HttpClient http, Dictionary<string, string> known, CancellationToken stop)
{
    public async Task<IReadOnlyList<RecordedExample>> RecordAsync(IEnumerable<ApiExample> examples)
    {
        var recorded = new List<RecordedExample>();
        foreach (var example in examples)
            recorded.Add(await RecordAsync(example));
        return recorded;
    }

    private async Task<RecordedExample> RecordAsync(ApiExample example)
    {
        var path = Fill(Place().Replace(example.Path, place => example.Places.GetValueOrDefault(place.Groups["name"].Value, place.Value)));
        var query = string.Join('&', Fill(example.Query).Split('&').Select(term => string.Join('=', term.Split('=').Select(Uri.EscapeDataString))));
        var address = query is "" ? path : $"{path}?{query}";
        var body = example.Body is { } template ? (example.File is null ? Fill(template) : template) : null;

        using var request = new HttpRequestMessage(new HttpMethod(example.Method), address);
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } };
        foreach (var (name, value) in example.Headers)
            request.Headers.Add(name, value);

        var answer = await http.SendAsync(request, stop);
        var recorded = new RecordedExample(example, address, body, answer, await answer.Content.ReadAsByteArrayAsync(stop));
        var told = $"{example.Method} {address}: {(int)answer.StatusCode} {(recorded.IsJson ? recorded.Text : "")}";
        Assert.True(example.Refused is { } status ? (int)answer.StatusCode == status : answer.IsSuccessStatusCode, told);
        foreach (var (name, place) in example.Kept)
            known[name] = At(recorded.Json, place) ?? throw new InvalidOperationException($"Nothing at {place}. {told}");
        return recorded;
    }

    /// <summary>What is not known stands as it is: JSON has braces, too.</summary>
    private string Fill(string text) => Place().Replace(text, place => known.GetValueOrDefault(place.Groups["name"].Value, place.Value));

    private static string? At(JsonNode? node, string place)
    {
        foreach (var step in place.Split('.'))
            node = int.TryParse(step, out var index) ? node?.AsArray().ElementAtOrDefault(index) : node?[step];
        return node?.ToString();
    }

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}")]
    private static partial Regex Place();
}
