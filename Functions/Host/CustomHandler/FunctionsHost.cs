using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Checker.Host.CustomHandler;

/// <summary>
/// The Functions host that started this process as its custom handler, if one did; and how its requests are told from a
/// stranger's, who can make the host pass on any header and, with dots encoded twice, any path.
/// </summary>
internal sealed class FunctionsHost
{
    public const string PortSetting = "FUNCTIONS_CUSTOMHANDLER_PORT";

    private const string VersionHeader = "X-Azure-Functions-HostVersion";
    private const string InvocationHeader = "X-Azure-Functions-InvocationId";
    private const string Agent = "Azure-Functions-Host/";

    /// <summary>All that the host sends with a call of a function; what it passes on for a client bears more, or a length.</summary>
    private static readonly HashSet<string> CallHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Type", "Transfer-Encoding", "User-Agent", VersionHeader, InvocationHeader,
        "traceparent", "tracestate", "baggage", "Correlation-Context", "Request-Id",
    };

    /// <exception cref="InvalidOperationException">The port is none.</exception>
    public FunctionsHost(IConfiguration settings)
    {
        if (settings[PortSetting] is not { Length: > 0 } text)
            return;
        if (!ushort.TryParse(text, out var port) || port == 0)
            throw new InvalidOperationException($"{PortSetting} is '{text}', which is no port between 1 and 65535.");
        Port = port;
    }

    /// <summary>Where the host calls us; null when no host started us.</summary>
    public int? Port { get; }

    public bool IsPresent => Port is not null;

    public string Address => $"127.0.0.1:{Port}";

    public static string InvocationOf(HttpRequest request) => request.Headers[InvocationHeader].ToString();

    /// <summary>Whether this is the host's own call of a function: exactly its headers, its address, and one name for a path.</summary>
    public bool IsCall(HttpRequest request) =>
        IsPresent
        && HttpMethods.IsPost(request.Method)
        && IsName(request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget)
        && request.Headers.Keys.All(CallHeaders.Contains)
        && request.Headers.Values.All(value => value.Count == 1)
        && request.Headers.Host == Address
        && BearsInvocation(request)
        && request.Headers.UserAgent == Agent + request.Headers[VersionHeader]
        && IsJson(request.Headers.ContentType);

    /// <summary>
    /// Whether the host has found the function key right. Only a host that proxies can be believed: one that forwards
    /// resolves encoded dots, and so a stranger's <c>/office/%252e%252e/api/…</c>, which needs no key, comes as <c>/api/…</c>.
    /// A forwarding host signs in the agent; a proxying one leaves it as the client sent it.
    /// </summary>
    public bool HasCheckedKey(HttpRequest request) =>
        IsPresent
        && BearsInvocation(request)
        && !request.Headers.UserAgent.ToString().Contains(Agent, StringComparison.OrdinalIgnoreCase)
        && request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.StartsWith("/api/", StringComparison.OrdinalIgnoreCase);

    private static bool BearsInvocation(HttpRequest request) =>
        Guid.TryParseExact(InvocationOf(request), "D", out _) && Version.TryParse(request.Headers[VersionHeader], out _);

    private static bool IsName(string target) =>
        target.Length > 1 && target[0] == '/' && target.AsSpan(1).IndexOfAnyExcept(NameCharacters) < 0;

    private static bool IsJson(StringValues type) =>
        MediaTypeHeaderValue.TryParse(type, out var read)
        && read is { MediaType: "application/json", CharSet: null or "utf-8", Parameters.Count: <= 1 };

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
}
