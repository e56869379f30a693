using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Checker.Tests.Support.FakeHost;

/// <summary>One call of a function: its request exactly as the host sends it, and what the host makes of the answer.</summary>
internal static class HostCall
{
    public const string Version = "4.1037.0.0";

    /// <summary>A client as the host's: it follows nothing, keeps no cookie, and adds no header of its own.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    });

    public static HttpRequestMessage Request(int port, string function, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/{function}")
        {
            Content = new ChunkedJson(body),
        };
        request.Headers.Add("X-Azure-Functions-HostVersion", Version);
        request.Headers.Add("X-Azure-Functions-InvocationId", $"{Guid.NewGuid()}");
        request.Headers.UserAgent.ParseAdd($"Azure-Functions-Host/{Version}");
        return request;
    }

    /// <exception cref="BrokenContractException">The answer would leave the host hanging, or lead it astray.</exception>
    public static async Task<CallResult> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            return new CallResult(false, null, [], e.Message); // the process has gone
        }

        using (answer)
            return CallResult.Judge(answer.StatusCode, answer.Content.Headers.ContentType, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>JSON without a length, as the host sends it.</summary>
    private sealed class ChunkedJson : HttpContent
    {
        private readonly byte[] _body;

        public ChunkedJson(string body)
        {
            _body = Encoding.UTF8.GetBytes(body);
            Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
