using Microsoft.Azure.Functions.Worker.Builder;

namespace Checker.Host.Worker;

/// <summary>The program as a Functions host's isolated worker: the host pumps timers and queues, and passes requests on. Without one, standalone.</summary>
internal static class Hosting
{
    public static IHost Build(string[] args)
    {
        if (Environment.GetCommandLineArgs().Contains(CommandLine.HostsAddress))
        {
            var worker = FunctionsApplication.CreateBuilder(args);
            worker.AddChecker();
            return worker.Build();
        }

        var builder = WebApplication.CreateBuilder(args);
        builder.AddChecker();
        return builder.Build();
    }

    public static void AddHosting(this IHostApplicationBuilder builder, FunctionTable functions)
    {
        builder.Services.AddSingleton(new FunctionsHost(builder is FunctionsApplicationBuilder));
        if (builder is FunctionsApplicationBuilder worker)
            worker.AddWorker(functions);
        else
            builder.AddStandalone(functions);
    }

    /// <summary>Makes storage ready and maps the routes; a worker does the one when it starts, the other at the first request.</summary>
    public static async Task UseHostingAsync(this IHost host)
    {
        if (host is not WebApplication app)
            return;
        await app.UseStandaloneAsync();
        app.UseChecker();
    }

    private static void AddWorker(this FunctionsApplicationBuilder builder, FunctionTable functions)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.UseWhen<RequestMiddleware>(context => context.GetHttpContext() is not null);
        builder.UseWhen<JobMiddleware>(context => context.GetHttpContext() is null);

        // The package's own logger tells the host; one line a request is enough from the host itself.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        var services = builder.Services;
        // Before the package's own, which makes the host call: storage is there by then.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, StorageStart>());
        services.AddSingleton(functions).AddSingleton<PoisonQueues>().AddSingleton<RequestPipeline>();
        services.AddSingleton<IFunctionActivator, RegisteredFunctions>();
        services.Configure<WorkerOptions>(worker => worker.InputConverters.RegisterAt<DeadlineConverter>(0));
    }
}
