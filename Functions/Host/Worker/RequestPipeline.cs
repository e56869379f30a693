namespace Checker.Host.Worker;

/// <summary>
/// The program's own way of a request, inside the worker's. The host calls one of three functions for it; which page or
/// call it is, our routes say, and only what none of them takes comes to the function itself.
/// </summary>
internal sealed class RequestPipeline(IServiceProvider services)
{
    private readonly RequestDelegate _run = Build(services);

    /// <param name="function">The function that the host invoked.</param>
    public Task RunAsync(HttpContext context, HttpFunction function)
    {
        // The worker's routing has found its own endpoint, and ours would look no further.
        context.SetEndpoint(null);
        context.Request.RouteValues = [];
        context.Features.Set(function);
        return _run(context);
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseChecker();
        return app.Build();
    }
}
