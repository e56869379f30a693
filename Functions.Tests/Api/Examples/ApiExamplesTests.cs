using System.Text.Json;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Api.Examples;

/// <summary>That <c>docs/api-examples.md</c> shows every call as it is now answered, and that each answer is as the document says.</summary>
public sealed class ApiExamplesTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_call_has_its_example_and_is_answered_as_told()
    {
        await using var office = await ExampleOffice.OpenAsync(azurite);
        var document = await office.GetAsync("/api/openapi.json", Stop);
        var recorder = new ExampleRecorder(office.Http, ExampleOffice.Known, Stop);

        var recorded = await recorder.RecordAsync(ApiExamples.All);

        Assert.Empty(Calls(document).Except(ApiExamples.All.Where(example => example.Refused is null).Select(example => $"{example.Method} {example.Path}")));
        Assert.Empty(recorded.SelectMany(each => Told.Against(each, document)));
        Approved.Equal("docs/api-examples.md", ExampleText.Write(recorded, document));
    }

    private static IEnumerable<string> Calls(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from call in path.Value.EnumerateObject()
        select $"{call.Name.ToUpperInvariant()} {path.Name}";
}
