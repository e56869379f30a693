using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>
/// Lets a request to the API pass with the right <c>x-functions-key</c>, ours or the host's, and refuses all others alike,
/// with a line in the log of who asked.
/// </summary>
internal sealed partial class ApiKey(IOptions<AccessOptions> options, FunctionsHost host, ILogger<ApiKey> logger) : IEndpointFilter
{
    private const string Header = "x-functions-key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (host.HasCheckedKey(http.Request) || IsRight(http.Request.Headers[Header]))
            return await next(context);

        LogRefused(logger, http.Connection.RemoteIpAddress);
        return Results.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            title: "Key missing or wrong",
            detail: host.IsPresent
                ? $"Send a function key in the header {Header}, to a Functions host that proxies requests."
                : $"Send the key of the setting Access__ApiKey in the header {Header}.");
    }

    private bool IsRight(string? given) =>
        options.Value.ApiKey is { Length: > 0 } key
        && given is not null
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    [LoggerMessage(LogLevel.Warning, "Refused {Client} the API: key missing or wrong")]
    private static partial void LogRefused(ILogger logger, IPAddress? client);
}
