using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Checker.Tests.Support.FakeHost;

/// <summary>A client's request as the host sends it on.</summary>
internal static class PassedRequest
{
    /// <summary>What may stand in a path unescaped; a percent sign is none of it, and is escaped once more.</summary>
    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/");

    private static readonly string[] HopByHop = ["Connection", "Transfer-Encoding", "Keep-Alive", "Upgrade", "TE"];

    /// <summary>
    /// Streamed; the host's two headers are set over what the client sent. Its forwarder addresses us by our own name, and
    /// tells the client's in a header.
    /// </summary>
    public static HttpRequestMessage Proxied(HttpContext context, int port)
    {
        var client = context.Request;
        var request = Begin(context, $"http://127.0.0.1:{port}{Escape(client.Path.Value!)}{client.QueryString}");
        if (client.ContentLength > 0 || client.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(client.Body);
        CopyHeaders(client, request);
        request.Headers.Remove("X-Azure-Functions-HostVersion");
        request.Headers.Remove("X-Azure-Functions-InvocationId");
        AddInvocation(request);
        request.Headers.Host = null;
        request.Headers.Remove("X-Forwarded-Host");
        request.Headers.Add("X-Forwarded-Host", client.Host.Value);
        if (!request.Headers.Contains("X-Forwarded-For"))
            request.Headers.Add("X-Forwarded-For", context.Connection.RemoteIpAddress!.ToString());
        return request;
    }

    /// <summary>
    /// A new request: its path has gone through <see cref="Uri"/>, which resolves encoded dots; repeated query keys are
    /// joined; a body is taken along only with its length; the host adds itself to the agent.
    /// </summary>
    public static HttpRequestMessage Forwarded(HttpContext context, int port)
    {
        var client = context.Request;
        var path = new Uri(client.GetDisplayUrl()).AbsolutePath;
        var query = client.Query.ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        var address = new UriBuilder("http", "127.0.0.1", port, path).ToString();
        var request = Begin(context, QueryHelpers.AddQueryString(address, query));
        if (client.ContentLength > 0)
            request.Content = new StreamContent(client.Body);
        CopyHeaders(client, request);
        AddInvocation(request);
        request.Headers.UserAgent.ParseAdd($"Azure-Functions-Host/{HostCall.Version}");
        return request;
    }

    private static HttpRequestMessage Begin(HttpContext context, string address) =>
        new(new HttpMethod(context.Request.Method), new Uri(address));

    private static void CopyHeaders(HttpRequest client, HttpRequestMessage request)
    {
        foreach (var (name, values) in client.Headers.Where(header => !HopByHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, [.. values]))
                request.Content?.Headers.TryAddWithoutValidation(name, [.. values]);
        }
    }

    private static void AddInvocation(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("X-Azure-Functions-HostVersion", HostCall.Version);
        request.Headers.TryAddWithoutValidation("X-Azure-Functions-InvocationId", $"{Guid.NewGuid()}");
    }

    private static string Escape(string path)
    {
        var escaped = new StringBuilder();
        foreach (var part in path.EnumerateRunes())
        {
            var text = part.ToString();
            escaped.Append(text.AsSpan().IndexOfAnyExcept(PathCharacters) < 0 ? text : Uri.EscapeDataString(text));
        }

        return escaped.ToString();
    }
}
