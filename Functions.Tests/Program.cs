using Checker.Tests.Benchmarks;
using Checker.Tests.Fetching;
using Checker.Tests.Measure;
using Checker.Tests.Samples;

return args switch
{
    ["samples", .. var rest] => await SamplesCommand.RunAsync(rest),
    ["bench", .. var rest] => await BenchCommand.RunAsync(rest),
    ["fuzz", .. var rest] => await FuzzCommand.RunAsync(rest),
    ["measure", .. var rest] => await MeasureCommand.RunAsync(rest),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
