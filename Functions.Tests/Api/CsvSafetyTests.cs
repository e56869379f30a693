using System.Text;
using System.Text.Json;
using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using CsvHelper;
using Xunit;

namespace Checker.Tests.Api;

/// <summary>Of every call that answers with CSV: it bears the mark of UTF-8, and no cell runs in a spreadsheet.</summary>
public sealed class CsvSafetyTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static readonly RoundId Round = RoundId.Parse("2016-05-21-hostile", null);

    /// <summary>What must show the text itself; the other files may have it trimmed, or nothing to say of the site.</summary>
    private static readonly string[] Filled =
        ["/api/sites.csv", "/api/problems.csv", $"/api/rounds/{Round}/findings.csv", $"/api/rounds/{Round}/sites.csv"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData("＝1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    public async Task Hostile_text_stays_text_in_every_file(string text)
    {
        await PutAsync(text);
        var result = await EnterAsync(text);

        var calls = CsvCalls(await checker.Http.GetJsonAsync("/api/openapi.json", Stop)).ToList();

        Assert.Subset(calls.ToHashSet(), Filled.ToHashSet());
        foreach (var call in calls)
        {
            var file = await checker.Http.GetByteArrayAsync(call.Replace("{result}", result, StringComparison.Ordinal), Stop);
            Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
            var cells = Cells(Encoding.UTF8.GetString(file[3..])).ToList();
            Assert.DoesNotContain(cells, cell => cell is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..]);
            Assert.True(!Filled.Contains(call) || cells.Contains("'" + text), $"{call} does not hold the text.");
        }
    }

    private static IEnumerable<string> CsvCalls(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        where path.Value.TryGetProperty("get", out _)
        let answers = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200")
        where answers.TryGetProperty("content", out var kinds) && kinds.TryGetProperty("text/csv", out _)
        select path.Name.Replace("{format}", "csv", StringComparison.Ordinal).Replace("{round}", $"{Round}", StringComparison.Ordinal)
            .Replace("{ruleSet}", SomeRound.RuleSet.Id, StringComparison.Ordinal).Replace("{site}", $"{Some.Site().Id}", StringComparison.Ordinal);

    private static IEnumerable<string> Cells(string text)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false });
        while (csv.Read())
        {
            for (var index = 0; index < csv.FieldCount; index++)
                yield return csv.GetString(index);
        }
    }

    /// <summary>The text in the office's other records.</summary>
    /// <returns>The id of a higher office's result that names a site by it.</returns>
    private async Task<string> EnterAsync(string text)
    {
        using var talk = await checker.Http.PostAsJsonAsync("/api/talks", new { unit = text, hold = true, reason = text, approver = text, on = "2016-05-20", by = text }, Stop);
        talk.EnsureSuccessStatusCode();
        var named = new { unit = text, site = text, text };
        using var higher = await checker.Http.PostAsJsonAsync(
            "/api/higher-results",
            new { office = text, area = text, on = "2016-05-20", number = text, inspected = 2, unqualified = 1, oursInspected = 1, oursUnqualified = 1, sites = new[] { named }, by = text },
            Stop);
        return (await higher.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("result");
    }

    private async Task PutAsync(string text)
    {
        var site = Some.Site() with { Name = text, Sponsor = text, County = text };
        var finding = new Finding { Rule = "hijacked-page", Strength = Strength.Suspected, Subject = text, Sentence = text, Detail = text, Pages = [] };
        var conclusion = Judge.Sum(SomeRound.RuleSet, [Verdict.Fail("hijacked-page", text, finding)]);
        await checker.Get<SiteStore>().SaveAsync([site], Stop);
        await checker.Get<RoundStore>().AddAsync(SomeRound.Round(1, Round), [site.Id], Stop);
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Result($"{site.Id}", conclusion) with { Round = Round }, Stop);
        await checker.PutAsync($"U+{(int)text[0]:X4}", sentence: text);
    }
}
