using Microsoft.AspNetCore.HttpOverrides;

namespace Checker.Host;

/// <summary>The program as a Functions host's custom handler: the host pumps timers and queues, and passes requests on.</summary>
internal static class CustomHandler
{
    public static void AddCustomHandler(this WebApplicationBuilder builder, FunctionsHost host, FunctionTable functions)
    {
        // The host's own environment is inherited, addresses to listen at included; the port that it calls is the one that counts.
        builder.WebHost.UseUrls($"http://{host.Address}").PreferHostingUrls(true);

        // Every line here is a trace there: scopes name the invocation, and one line a request is enough from the host itself.
        builder.Logging.IncludeScopes();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);

        var services = builder.Services;
        services.AddHostedService<RouteStart>().AddHostedService<StorageStart>();
        services.AddSingleton(functions).AddSingleton<PoisonQueues>();
        services.AddSingleton<Dispatcher>().AddSingleton<InvocationEndpoint>();
        services.AddSingleton<InvocationLog>().AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<InvocationLog>());
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    public static void UseCustomHandler(this IApplicationBuilder app)
    {
        // Before the forwarded headers are used up: a call of the host's bears none.
        app.UseMiddleware<InvocationEndpoint>();
        app.UseForwardedHeaders();
    }
}
