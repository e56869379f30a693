using System.Net;

namespace Checker.Fetching;

/// <summary>An answer whose headers have come and whose body waits.</summary>
/// <param name="Remote">The network address that answers.</param>
/// <param name="Handshake">Null over http.</param>
internal sealed record Reply(
    HttpRequestMessage Request, HttpResponseMessage Response, IPEndPoint Remote, Handshake? Handshake) : IDisposable
{
    public void Dispose()
    {
        Response.Dispose();
        Request.Dispose();
    }
}
