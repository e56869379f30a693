using System.Text.Json;
using Checker.Problems;
using Checker.Storage;
using Checker.Storage.Warc;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Triggers;

/// <summary>The case of 2016, from the findings to confirmed problems.</summary>
[Collection(SampleRound.Collection)]
public sealed class SampleProblemsTests(Azurite azurite, SampleRound sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_rounds_findings_are_problems_which_two_persons_confirm_and_whose_evidence_is_kept()
    {
        var checker = (await sample.RunAsync(azurite, Stop)).Checker;
        var listed = (await checker.GetAsync($"/api/problems?round={sample.Round}", Stop)).GetProperty("problems").EnumerateArray().ToList();
        var ids = listed.Select(row => row.Text("problem")).ToList();

        using var answer = await checker.Http.PostAsJsonAsync("/api/problems/confirm", new { ids, by = "甲", reason = "逐站打开核实" }, Stop);
        var rows = (await answer.JsonAsync()).GetProperty("results").EnumerateArray().ToList();
        foreach (var row in rows.Where(row => row.Text("state") == "awaiting-review"))
            (await checker.Http.PostAsJsonAsync($"/api/problems/{row.Text("problem")}/review", new { by = "乙" }, Stop)).EnsureSuccessStatusCode().Dispose();

        Assert.Equal((18, 16), (ids.Count, listed.Select(row => row.Text("site")).Distinct().Count()));
        Assert.All(rows, row => Assert.True(row.GetProperty("ok").GetBoolean(), row.GetRawText()));
        Assert.Contains(rows, row => row.Text("state") == "awaiting-review");
        foreach (var id in ids)
            await AssertKeptAsync(checker, (await checker.GetAsync($"/api/problems/{id}", Stop)));
    }

    /// <summary>Confirmed, with evidence, each record of which can be read from its copy.</summary>
    private static async Task AssertKeptAsync(RunningChecker checker, JsonElement shown)
    {
        var id = shown.GetProperty("problem").Text("problem");
        Assert.Equal("confirmed", shown.GetProperty("problem").Text("state"));
        var evidence = shown.GetProperty("items").EnumerateArray()
            .SelectMany(item => item.GetProperty("evidence").EnumerateArray()).Select(each => each.GetString()!).ToList();
        Assert.NotEmpty(evidence);

        var container = checker.Services.GetRequiredService<StorageAccount>().Container(Names.EvidenceFiles);
        foreach (var record in evidence)
        {
            var copy = await container.GetBlobClient($"{ProblemId.Parse(id, null)}/{record}.warc.gz").DownloadContentAsync(Stop);
            var length = EvidenceId.Parse(record)!.Length;
            Assert.NotNull(WarcRecord.Read(copy.Value.Content.ToMemory()[..(int)length]));
        }
    }
}
