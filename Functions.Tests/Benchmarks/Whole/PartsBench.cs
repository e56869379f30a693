using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Checker.Fetching;
using Checker.Judging;
using Checker.Observing;
using Checker.Observing.Html;
using Checker.Observing.Signs;
using Checker.Storage;
using Checker.Storage.Warc;
using Checker.Tests.Storage;
using Checker.Tests.Support;
using HtmlAgilityPack;

namespace Checker.Tests.Benchmarks.Whole;

/// <summary>Each part of a page's way by itself, over a home page of 70 KB: time and allocations, by BenchmarkDotNet.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class PartsBench
{
    private static readonly string Page = ObservedPages.OfSize(70);
    private static readonly FetchOutcome.Answered Answer = ObservedPages.Answer(Page);
    private static readonly PageFacts Facts = PageReader.Read(Answer, PageRole.Home, ObservedPages.Site);
    private static readonly Observation Visit = Some.Observation(Facts);
    private static readonly Case Facts2016 = Some.Case(null, Visit);
    private static readonly HtmlPage Parsed = HtmlPage.Parse(Page, ObservedPages.Address, Encoding.UTF8)!;
    private static readonly WarcVisit Warc = new("bench", Some.Moment, int.MaxValue, () => Guid.Empty);
    private static readonly Conclusion Concluded = Judge.Conclude(Facts2016);

    private static StorageAccount? Account { get; set; }

    private int _count;

    public static async Task RunAsync()
    {
        // Not in a method that BenchmarkDotNet calls first: in process it does not wait for one to end.
        using var azurite = new AzuriteProcess();
        Account = Stores.AccountOf(azurite.ConnectionString);
        await Stores.SetupOf(Account).RunAsync(CancellationToken.None);

        // In this process: the project's own build is what is measured, and nothing is built anew.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(JsonExporter.Brief)
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "bench-parts"))
            .WithCultureInfo(CultureInfo.InvariantCulture)
            .WithOptions(ConfigOptions.DisableLogFile);
        BenchmarkRunner.Run<PartsBench>(config);
    }

    [Benchmark]
    public object Decode() => TextDecoding.Decode(Answer.Page.Body.Span, "text/html");

    [Benchmark(Baseline = true)]
    public object Parse()
    {
        var document = new HtmlDocument();
        document.LoadHtml(Page);
        return document;
    }

    /// <summary>Decoding, parsing and detectors included.</summary>
    [Benchmark]
    public object AllFacts() => PageReader.Read(Answer, PageRole.Home, ObservedPages.Site);

    [Benchmark]
    public object Detectors() => SignReader.Read(Parsed, ObservedPages.Site, ObservedPages.Address, []);

    [Benchmark]
    public object JudgeSite() => Judge.Conclude(Facts2016);

    [Benchmark]
    public object DigestAndMask() => StoredBody.Of(Answer.Page);

    [Benchmark]
    public object WarcOfNewBody() => Written(null);

    [Benchmark]
    public object WarcOfKnownBody() => Written(new KnownBody(ObservedPages.Address, Some.Moment));

    [Benchmark]
    public object FactsAsJson() => MaskedJson.Write(Stream.Null, Visit);

    [Benchmark]
    public Task TableTransaction() =>
        new CheckStore(Account!).TryConcludeAsync(SomeRound.Result($"s-{++_count}", Concluded), CancellationToken.None);

    [Benchmark]
    public Task BlobWritten() =>
        Account!.Container(Names.CheckFiles).GetBlobClient($"bench/{++_count}").TryCreateAsync(BinaryData.FromBytes(Answer.Page.Body[..20_000]), CancellationToken.None);

    private static WarcEntry Written(KnownBody? known)
    {
        using var stream = new MemoryStream();
        return new WarcFile(stream, Warc).Write(Answer, StoredBody.Of(Answer.Page), known);
    }
}
