using Microsoft.AspNetCore.HttpOverrides;

namespace Checker.Host.CustomHandler;

/// <summary>The program as a Functions host's custom handler: the host pumps timers and queues, and passes requests on. Without one, standalone.</summary>
internal static class Hosting
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddChecker();
        return builder.Build();
    }

    public static void AddHosting(this IHostApplicationBuilder builder, FunctionTable functions)
    {
        var host = new FunctionsHost(builder.Configuration);
        builder.Services.AddSingleton(host);
        if (host.IsPresent)
            builder.AddCustomHandler(host, functions);
        else
            builder.AddStandalone(functions);
    }

    /// <summary>Makes storage ready (a custom handler does so when it starts), then maps the routes; the port opens after this.</summary>
    public static async Task UseHostingAsync(this IHost host)
    {
        var app = (WebApplication)host;
        if (app.Services.GetRequiredService<FunctionsHost>().IsPresent)
            app.UseCustomHandler();
        else
            await app.UseStandaloneAsync();
        app.UseChecker();
    }

    private static void AddCustomHandler(this IHostApplicationBuilder builder, FunctionsHost host, FunctionTable functions)
    {
        // The host's own environment is inherited, addresses to listen at included; the port that it calls is the one that counts.
        builder.Configuration[WebHostDefaults.ServerUrlsKey] = $"http://{host.Address}";
        builder.Configuration[WebHostDefaults.PreferHostingUrlsKey] = "true";

        // Every line here is a trace there: scopes name the invocation, and one line a request is enough from the host itself.
        builder.Logging.IncludeScopes();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);

        var services = builder.Services;
        services.AddHostedService<StorageStart>();
        services.AddSingleton(functions).AddSingleton<PoisonQueues>();
        services.AddSingleton<Dispatcher>().AddSingleton<InvocationEndpoint>();
        services.AddSingleton<InvocationLog>().AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<InvocationLog>());
        // A host that proxies addresses us by our own name: without the client's, redirects would lead there.
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
    }

    private static void UseCustomHandler(this IApplicationBuilder app)
    {
        // Before the forwarded headers are used up: a call of the host's bears none.
        app.UseMiddleware<InvocationEndpoint>();
        app.UseForwardedHeaders();
    }
}
