using System.IO.Compression;
using System.Text;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Observing.Attachments;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

/// <summary>What a check keeps of pages and files with numbers of persons or classification marks. All numbers are invented.</summary>
public sealed class PrivacyTests(Azurite azurite)
{
    private const string OnPage = "411702199001010120";
    private const string InFile = "411702199001010139";
    private const string Mobile = "13900002222";
    private const string Secret = "某某演习方案";
    private const string SecretName = "drill-plan";

    private static readonly SiteId Site = Some.Site().Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_number_and_no_word_of_a_marked_page_lies_in_any_storage()
    {
        await using var web = await StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Root);
        var round = await checker.RoundAsync(SomeRound.Round(1) with { RuleSet = "inspection-2019" }, web.Root, Site);

        await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = Site }, Stop);

        var kept = await AllAsync(checker.Get<StorageAccount>());
        Assert.Contains("张某 411702***********0", kept, StringComparison.Ordinal);
        Assert.Contains("李某\t411702***********9\t139****2222", kept, StringComparison.Ordinal);
        Assert.All([OnPage, InFile, Mobile, Secret, SecretName], text => Assert.DoesNotContain(text, kept, StringComparison.Ordinal));
        Assert.All([OnPage, InFile, Mobile, Secret], text => Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), kept, StringComparison.Ordinal));
        var findings = (await checker.ResultAsync(round, Site))!.Conclusion.Findings.Where(finding => finding.Rule is "leaked-privacy").ToList();
        Assert.Equal(["示例县农业局", "名单.xlsx"], findings.Select(finding => finding.Subject));
        Assert.All(findings, finding => Assert.Equal(Strength.Suspected, finding.Strength));
    }

    [Fact]
    public async Task Where_a_mark_was_seen_is_told_once_with_its_times_and_becomes_no_finding()
    {
        await using var web = await StartAsync();
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Root);
        foreach (var day in (int[])[17, 18])
        {
            var round = await checker.RoundAsync(SomeRound.Round(1, RoundId.Routine(new DateOnly(2016, 5, day))), web.Root, Site);
            await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = Site }, Stop);
            Assert.DoesNotContain((await checker.ResultAsync(round, Site))!.Conclusion.Verdicts, verdict => verdict.Rule is "classified-mark");
        }

        var sighting = Assert.Single(await checker.Get<ClassifiedSightings>().AllAsync(Stop));

        Assert.Equal((Site, "/wj/1.docx"), (sighting.Site, sighting.Address.AbsolutePath));
        Assert.True(sighting.FirstSeen < sighting.LastSeen);
    }

    /// <summary>The row that makes the visit count is the last word of the process: the visit is never made again.</summary>
    [Fact]
    public async Task Where_a_mark_was_seen_outlasts_the_end_of_the_process()
    {
        await using var web = await StartAsync();
        var prefix = RunningChecker.NewPrefix();
        await using var words = await LastWords.BeforeAsync(2, azurite);
        await using var alive = await IdleChecker.CreateAsync(azurite, ("Fetch:AllowedPorts", $"{web.Root.Port}"), ("Storage:Prefix", prefix));
        await using var dying = await IdleChecker.CreateAsync(words.Storage, ("Fetch:AllowedPorts", $"{web.Root.Port}"), ("Storage:Prefix", prefix));
        var round = await alive.RoundAsync(SomeRound.Round(1), web.Root, Site);
        var request = new SiteCheckRequest { Round = round.Id, Site = Site };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dying.Get<CheckSite>().RunAsync(request, words.End));
        await alive.Get<CheckSite>().RunAsync(request, Stop);

        Assert.NotNull(await alive.ResultAsync(round, Site));
        Assert.Single(await alive.Get<ClassifiedSightings>().AllAsync(Stop));
    }

    private static Task<LoopbackWeb> StartAsync() => LoopbackWeb.StartAsync(async context =>
    {
        var body = context.Request.Path.Value switch
        {
            "/" => Encoding.UTF8.GetBytes($"""
                <title>示例县农业局</title><h2>通知公告</h2><p>张某 {OnPage}</p>
                <ul><li><a href="/wj/名单.xlsx">危房改造补助名单.xlsx</a></li><li><a href="/wj/1.docx">方案.docx</a></li></ul>
                """),
            "/wj/名单.xlsx" => SomeFile.Excel(["姓名", "号码"], ["李某", InFile, Mobile]),
            "/wj/1.docx" => SomeFile.Word("机密★10年", Secret),
            _ => [],
        };
        if (context.Request.Path == "/wj/1.docx")
            context.Response.Headers.ContentDisposition = $"attachment; filename={SecretName}.docx";
        context.Response.StatusCode = body.Length > 0 ? 200 : 404;
        context.Response.ContentType = context.Request.Path == "/" ? "text/html; charset=utf-8" : "application/octet-stream";
        await context.Response.BodyWriter.WriteAsync(body, Stop);
    });

    /// <summary>Every byte in blobs, unpacked, and every property of every row, as one text.</summary>
    private static async Task<string> AllAsync(StorageAccount account)
    {
        var all = new StringBuilder();
        foreach (var container in Names.Containers.Select(account.Container))
        {
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Stop))
            {
                var bytes = (await container.GetBlobClient(blob.Name).DownloadContentAsync(Stop)).Value.Content.ToArray();
                all.AppendLine(blob.Name).AppendLine(Encoding.UTF8.GetString(blob.Name.EndsWith(".gz", StringComparison.Ordinal) ? Unzip(bytes) : bytes));
            }
        }

        foreach (var table in Names.Tables.Select(account.Table))
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Stop))
                all.AppendJoin('\n', row.Select(property => $"{property.Key}={(property.Value is byte[] or BinaryData ? Packed(property.Value) : property.Value)}"));
        }

        return all.ToString();
    }

    private static string Packed(object value)
    {
        var bytes = value as byte[] ?? ((BinaryData)value).ToArray();
        return Encoding.UTF8.GetString(bytes is [0x1F, 0x8B, ..] ? Unzip(bytes) : bytes);
    }

    private static byte[] Unzip(byte[] bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
