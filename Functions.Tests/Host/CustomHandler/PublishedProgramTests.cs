using System.IO.Compression;
using System.Net;
using Checker.Tests.Samples;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

/// <summary>What is deployed, run as it is deployed: its own files, an environment without .NET.</summary>
public sealed class PublishedProgramTests(Azurite azurite, PublishedFolder published, ITestOutputHelper output)
{
    private const int MostBytes = 80_000_000;
    private const int Executable = 0b001_001_001;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_from_a_timer_to_a_finding_that_can_be_read()
    {
        Assert.SkipUnless(PublishedFolder.CanRunHere, "The published program is for Linux on x64.");
        await using var web = await SampleWeb.StartAsync(0, Stop);
        var site = web.Drawn.Single(each => each.Name == "汝南县环保局网站"); // its dates bear years: stale in any year
        await using var host = await RunningHost.StartAsync(
            azurite,
            new HostFiles(published.Path),
            Stop,
            ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),
            ("Access__ApiKey", FrontDoor.FunctionKey),
            ("Fetch__AllowedNetworks", "127.0.0.0/8"),
            ("Fetch__AllowedPorts", $"{site.Address.Port}"));
        output.WriteLine($"Ready after {host.Handler.ReadyAfter.TotalMilliseconds:0} ms, storage made included.");
        using var office = host.Visitor();
        await office.ImportAsync(Registry(web, site), Stop);
        host.Listen(TimeSpan.FromSeconds(1));

        var tick = await host.TickAsync("PlanRound", Stop);

        Assert.True(tick.Succeeded, tick.Body);
        var round = tick.Lines.Single(line => line.Contains(" planned with ", StringComparison.Ordinal)).Split(' ')[0];
        await office.ClosedAsync(round, Stop);
        var findings = await office.GetJsonAsync($"/api/rounds/{round}/findings", Stop);
        Assert.Contains(findings.EnumerateArray(), finding => (finding.Text("name"), finding.Text("rule")) == (site.Name, "stale-home"));
        using var page = await office.GetAsync("/office/sign-in", Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await host.FailIfListenersDiedAsync();
    }

    [Fact]
    public void The_zip_holds_the_folder_and_keeps_the_program_executable()
    {
        Assert.SkipUnless(PublishedFolder.CanRunHere, "It is made by the same command, once, where it can be run.");
        using var zip = ZipFile.OpenRead(published.Zip);

        Assert.Equal(
            Directory.EnumerateFiles(published.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(published.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal(["checker", "createdump"], zip.Entries.Where(IsExecutable).Select(entry => entry.FullName));
        Assert.Equal(File.ReadAllBytes(Path.Combine(published.Path, "checker.dll")), Bytes(zip.GetEntry("checker.dll")!));
        Assert.InRange(new FileInfo(published.Zip).Length, 1, MostBytes);
    }

    [Fact]
    public void Every_function_has_its_folder_and_no_other_folder_is_there()
    {
        Assert.SkipUnless(PublishedFolder.CanRunHere, "It is made by the same command, once, where it can be run.");
        var functions = FunctionFiles.Of(CheckerApp.Functions).Keys.Where(file => file.Contains('/', StringComparison.Ordinal)).Select(file => file.Split('/')[0]);

        Assert.Equal(functions.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(published.Path).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));
    }

    private static string Registry(SampleWeb web, SampleSite site)
    {
        var lines = web.RegistryCsv.Split('\n');
        return $"{lines[0]}\n{lines.Single(line => line.Contains(site.Address.Authority, StringComparison.Ordinal))}\n";
    }

    private static bool IsExecutable(ZipArchiveEntry entry) => (entry.ExternalAttributes >> 16 & Executable) == Executable;

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
