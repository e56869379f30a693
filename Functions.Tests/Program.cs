using Checker.Tests.Benchmarks;
using Checker.Tests.Measure;
using Checker.Tests.Samples;

return args switch
{
    ["samples", .. var rest] => await SamplesCommand.RunAsync(rest),
    ["bench", "observe"] => await ObserveBenchmark.RunAsync(),
    ["measure", .. var rest] => await MeasureCommand.RunAsync(rest),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
