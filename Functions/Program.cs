using Checker;
using Checker.Host;

var command = Commands.Find(args);
if (command is null && CommandLine.Run(args, Console.Out, Console.Error) is { } code)
    return code;

try
{
    using var app = Hosting.Build(command is null ? args : []);
    if (command is not null)
        return await command(args, app.Services, Console.Out, Console.Error, CancellationToken.None);

    await app.UseCheckerAsync();
    await app.StartAsync();
    await app.WaitForShutdownAsync();

    // A pump that has died stops the program in good order, and that is no good end.
    return app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(pump => pump.ExecuteTask is { IsFaulted: true }) ? 1 : 0;
}
#pragma warning disable CA1031 // Nothing is above this: one sentence for a person, and an exit code that the host takes for an error.
catch (Exception e)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync($"The checker cannot run: {e.Message.ReplaceLineEndings(" ")}");
    return 1;
}
