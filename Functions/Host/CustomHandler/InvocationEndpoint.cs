using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Checker.Host.CustomHandler;

/// <summary>Answers the host's calls of functions, <c>POST /{function}</c>, and its question whether we are ready. All else goes on.</summary>
internal sealed partial class InvocationEndpoint(
    FunctionsHost host, Dispatcher dispatcher, InvocationLog log, IHostApplicationLifetime lifetime, ILogger<InvocationEndpoint> logger)
    : IMiddleware
{
    /// <summary>A message of 64 KB, each character escaped twice and once more in the metadata, is smaller.</summary>
    private const int MaxBody = 1024 * 1024;

    private static readonly Func<ILogger, string, string, IDisposable?> InvocationScope =
        LoggerMessage.DefineScope<string, string>("Function:{Function} Invocation:{Invocation}");

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request is { Method: "GET", Path.Value: "/" })
            return context.Response.WriteAsync("ready", context.RequestAborted);

        return host.IsCall(context.Request) ? CallAsync(context) : next(context);
    }

    private async Task CallAsync(HttpContext context)
    {
        var name = context.Request.Path.Value![1..];
        using var scope = InvocationScope(logger, name, FunctionsHost.InvocationOf(context.Request));
        if (!dispatcher.Knows(name))
        {
            LogUnknown(logger, name);
            await InvocationAnswer.UnknownAsync(context.Response);
            return;
        }

        var lines = log.Collect();
        if (await TryReadAsync(name, context) is not { } request)
            await InvocationAnswer.AgainAsync(context.Response, "The body is no call of a function.");
        else if (await dispatcher.TryRunAsync(name, request, lifetime.ApplicationStopping))
            await InvocationAnswer.DoneAsync(context.Response, lines.ToList());
        else
            await InvocationAnswer.AgainAsync(context.Response, "The function failed; the log says why.");
    }

    /// <summary>Null, and a word in the log, for what cannot be read; another attempt may send it whole.</summary>
    private async Task<InvocationRequest?> TryReadAsync(string name, HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxBody;
        try
        {
            return await InvocationRequest.ReadAsync(context.Request.Body, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            LogUnreadable(logger, name, e);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The host called {Function}, which is no function of this program")]
    private static partial void LogUnknown(ILogger logger, string function);

    [LoggerMessage(LogLevel.Error, "{Function}: the host's call cannot be read")]
    private static partial void LogUnreadable(ILogger logger, string function, Exception exception);
}
