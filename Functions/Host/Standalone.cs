using Checker.Storage;

namespace Checker.Host;

/// <summary>Without a Functions host, this process is its own: it listens where it is told, and pumps timers and queues.</summary>
internal static class Standalone
{
    /// <summary>What a stop may take beyond the grace of running checks; <c>./start</c> waits for ten seconds in all.</summary>
    private static readonly TimeSpan GivingBack = TimeSpan.FromSeconds(4);

    public static void AddStandalone(this IHostApplicationBuilder builder, FunctionTable functions)
    {
        var options = builder.Configuration.GetSection(CheckerOptions.Section).Get<CheckerOptions>() ?? new CheckerOptions();
        builder.Configuration[WebHostDefaults.ServerUrlsKey] = options.Urls;
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ServicesStopConcurrently = true;
            host.ShutdownTimeout = options.Grace + GivingBack;
        });
        foreach (var queue in functions.Queues)
            builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<QueuePump>(services, queue));
        foreach (var timer in functions.Timers)
            builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<TimerPump>(services, timer));
    }

    /// <summary>The port opens after this.</summary>
    public static Task UseStandaloneAsync(this WebApplication app) =>
        app.Services.GetRequiredService<StorageSetup>().RunAsync(app.Lifetime.ApplicationStopping);
}
