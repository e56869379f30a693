using Checker.Tests.Samples;

return args is ["samples", .. var rest]
    ? await SamplesCommand.RunAsync(rest)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
