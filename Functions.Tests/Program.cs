using Checker.Tests;
using Checker.Tests.Benchmarks;
using Checker.Tests.Chaos;
using Checker.Tests.Fetching;
using Checker.Tests.Measure;
using Checker.Tests.Pictures;
using Checker.Tests.Samples;
using Xunit.MicrosoftTestingPlatform;

return args switch
{
    ["samples", .. var rest] => await SamplesCommand.RunAsync(rest),
    ["bench", .. var rest] => await BenchCommand.RunAsync(rest),
    ["fuzz", .. var rest] => await FuzzCommand.RunAsync(rest),
    ["pictures", .. var rest] => await PicturesCommand.RunAsync(rest),
    [ChaosCommand.Verb, .. var rest] => await ChaosCommand.RunAsync(rest),
    ["measure", .. var rest] => await MeasureCommand.RunAsync(rest),
    ["--server", ..] => await TestPlatformTestFramework.RunAsync([.. args, .. OnlyTests()], SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};

// Whoever drives the tests through a server (mutation testing) cannot name some of them; this can.
static string[] OnlyTests() => Environment.GetEnvironmentVariable("TESTS") is { } tests ? ["--filter-namespace", tests] : [];
