using System.Text.Json;
using Microsoft.AspNetCore.Routing.Template;

namespace Checker.Tests.Support.FakeHost;

/// <summary>How the host hands a request on to the handler.</summary>
internal enum Passing
{
    /// <summary>The current way: streamed, path and query as the client sent them.</summary>
    Proxying,

    /// <summary>The older way: a new request, whose path the host has resolved.</summary>
    Forwarding,
}

/// <summary>The host's web side: routes and keys as the functions' files have them, then on to the handler.</summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    public const string FunctionKey = "a-function-key";

    private readonly HostFiles _files;
    private readonly Func<int> _port;
    private readonly HttpClient _http = HostCall.Client();
    private readonly WebApplication _app;

    private FrontDoor(HostFiles files, Func<int> port)
    {
        (_files, _port) = (files, port);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Passing Passing { get; set; }

    public Uri Root => new(_app.Urls.Single());

    public static async Task<FrontDoor> OpenAsync(HostFiles files, Func<int> port, CancellationToken cancellationToken)
    {
        var door = new FrontDoor(files, port);
        await door._app.StartAsync(cancellationToken);
        return door;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (FunctionOf(context.Request) is not { } trigger)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (trigger.Text("authLevel") == "function" && KeyOf(context.Request) != FunctionKey)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var request = Passing == Passing.Proxying
            ? PassedRequest.Proxied(context, _port())
            : PassedRequest.Forwarded(context, _port());
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        await CopyAsync(answer, context);
    }

    /// <summary>The most particular route that matches, as the host's router has it: literal before catch-all.</summary>
    private JsonElement? FunctionOf(HttpRequest request) =>
        _files.Https
            .Where(http => Matches(http.Trigger.Text("route"), request.Path))
            .OrderBy(http => http.Trigger.Text("route").Contains('*', StringComparison.Ordinal))
            .Take(1)
            .Where(http => http.Trigger.GetProperty("methods").EnumerateArray().Any(method =>
                string.Equals(method.GetString(), request.Method, StringComparison.OrdinalIgnoreCase)))
            .Select(http => (JsonElement?)http.Trigger)
            .SingleOrDefault();

    private static bool Matches(string route, PathString path) =>
        new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);

    private static string KeyOf(HttpRequest request) =>
        request.Headers["x-functions-key"] is { Count: 1 } key ? key.ToString() : request.Query["code"].ToString();

    private static async Task CopyAsync(HttpResponseMessage answer, HttpContext context)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Transfer-Encoding"))
            context.Response.Headers[name] = values.ToArray();
        if (!HttpMethods.IsHead(context.Request.Method) && answer.StatusCode != System.Net.HttpStatusCode.NotModified)
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
