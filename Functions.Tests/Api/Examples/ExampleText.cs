using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Checker.Tests.Support;

namespace Checker.Tests.Api.Examples;

/// <summary>Recorded calls as <c>docs/api-examples.md</c> shows them.</summary>
internal static partial class ExampleText
{
    private const string Head = """
        # Every call of the API, asked and answered

        Each of these was asked of the running program by a test, in this order, and this is what it answered; the test fails when
        it answers otherwise. `…` stands where a list or a text goes on. Numbers that are drawn by lot are shown as others.
        `$CHECKER` is the program's address, `$KEY` the key. What the fields mean stands in [openapi.json](openapi.json), also
        served at `/api/openapi.json`; [api.md](api.md) has the calls in a table.

        """;

    private const int MostLines = 5;

    private static readonly string[] Shown = ["ETag", "Link", "Location"];

    public static string Write(IReadOnlyList<RecordedExample> examples, JsonElement document)
    {
        var text = new StringBuilder(Head);
        var (area, lots) = ("", new List<string>());
        foreach (var recorded in examples)
        {
            var call = document.GetProperty("paths").GetProperty(recorded.Example.Path).GetProperty(recorded.Example.Method.ToLowerInvariant());
            if (call.GetProperty("tags")[0].GetString() is { } its && its != area)
                text.Append($"\n## {area = its}\n");
            text.Append($"\n### {recorded.Example.Method} {recorded.Example.Path}{(recorded.Example.Refused is null ? "" : ", refused")}\n\n");
            if (recorded.Example.Refused is null)
                text.Append($"{call.Text("summary")}\n\n");
            text.Append(Stable($"{Request(recorded)}\n{Answer(recorded)}", lots));
        }

        return text.ToString();
    }

    private static string Request(RecordedExample recorded)
    {
        var example = recorded.Example;
        var file = example.File is null ? "" : example.About is { } about ? $"{about}\n\n" : $"`{example.File}`:\n\n```\n{example.Body}\n```\n\n";
        string[] parts =
        [
            "curl",
            .. example.Method is "GET" || (example.Method is "POST" && example.Body is not null) ? Array.Empty<string>() : [$"-X {example.Method}"],
            $"\"$CHECKER{recorded.Address}\" -H \"x-functions-key: $KEY\"",
            .. example.Headers.Select(header => $"-H '{header.Name}: {header.Value}'"),
            .. example.File is { } name ? [$"--data-binary @{name}"] : recorded.Body is { } body ? [$"-d '{body}'"] : Array.Empty<string>(),
        ];
        return $"{file}```sh\n{string.Join(' ', parts)}\n```\n";
    }

    private static string Answer(RecordedExample recorded)
    {
        var answer = recorded.Answer;
        string[] head =
        [
            $"{(int)answer.StatusCode} {recorded.MediaType}".TrimEnd(),
            .. answer.Headers.Where(header => Shown.Contains(header.Key)).Select(header => $"{header.Key}: {header.Value.Single()}"),
            .. answer.Content.Headers.ContentDisposition is { } file ? [$"Content-Disposition: {file.DispositionType}; filename={file.FileNameStar ?? file.FileName}"] : Array.Empty<string>(),
        ];
        return $"```\n{string.Join('\n', head)}\n{Content(recorded)}```\n";
    }

    private static string Content(RecordedExample recorded) => recorded switch
    {
        { Content: [] } => "",
        { IsJson: true } => "\n" + JsonText.Of(recorded.Json) + "\n",
        { MediaType: "text/csv" or "application/octet-stream" } => "\n" + Lines(recorded.Text.TrimStart('\uFEFF')) + "\n",
        _ => "",
    };

    private static string Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return string.Join('\n', lines.Length > MostLines ? [.. lines.Take(MostLines), "…"] : lines);
    }

    /// <summary>What no clock and no registry fixes: digits drawn by lot, files named by them, codes.</summary>
    /// <param name="lots">Those that came before, in their order: what was drawn first is shown as 0001.</param>
    private static string Stable(string text, List<string> lots)
    {
        text = Lot().Replace(text, lot => $"{lot.Groups["before"].Value}{Number(lot.Value, lots):0000}");
        text = Attempt().Replace(text, "${before}0a1b2c3d");
        text = Range().Replace(text, "${before}.600.800");
        text = Place().Replace(text, place => $"\"{place.Groups["name"].Value}\":{(place.Groups["name"].Value is "offset" ? 600 : 800)}");
        text = Mark().Replace(text, "${before}00112233445566778899aabbccddeeff");
        text = Version().Replace(text, "${before}1.0.0");
        text = Code().Replace(text, "code=00112233445566778899aabbccddeeff");
        return Trace().Replace(text, "00-00112233445566778899aabbccddeeff-0011223344556677-00");
    }

    private static int Number(string lot, List<string> lots)
    {
        if (!lots.Contains(lot))
            lots.Add(lot);
        return lots.IndexOf(lot) + 1;
    }

    [GeneratedRegex(@"(?<before>\d{8}[tT]\d{6}Z?-([a-z]+-)*)\d{4}\b")]
    private static partial Regex Lot();

    [GeneratedRegex(@"(?<before>[./]\d-)[0-9a-f]{8}\b")]
    private static partial Regex Attempt();

    [GeneratedRegex(@"(?<before>\.\d-0a1b2c3d)\.\d+\.\d+")]
    private static partial Regex Range();

    [GeneratedRegex("\"(?<name>offset|length)\":\\d+")]
    private static partial Regex Place();

    [GeneratedRegex("(?<before>\"mark\":\"closed-)[0-9a-f]{32}")]
    private static partial Regex Mark();

    [GeneratedRegex("(?<before>\"version\":\")[^\"]+")]
    private static partial Regex Version();

    [GeneratedRegex("code=[0-9a-f]{32}")]
    private static partial Regex Code();

    [GeneratedRegex("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9]{2}")]
    private static partial Regex Trace();
}
