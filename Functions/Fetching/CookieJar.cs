using System.Collections.Concurrent;
using System.Net;

namespace Checker.Fetching;

/// <summary>
/// The cookies of one check. Each host gets back what it set itself and nothing else, whatever domain a cookie claims:
/// none travels from one site to another.
/// </summary>
internal sealed class CookieJar
{
    private readonly ConcurrentDictionary<string, CookieContainer> _hosts = [];

    /// <returns>The value of the Cookie header; empty when there is none.</returns>
    public string HeaderFor(Uri address) =>
        _hosts.TryGetValue(address.IdnHost, out var cookies) ? cookies.GetCookieHeader(address) : "";

    public void Keep(Uri address, IEnumerable<string> setCookies)
    {
        foreach (var header in setCookies) Keep(_hosts.GetOrAdd(address.IdnHost, _ => new CookieContainer()), address, header);
    }

    private static void Keep(CookieContainer cookies, Uri address, string header)
    {
        try
        {
            cookies.SetCookies(address, header);
        }
        catch (CookieException)
        {
            // A browser passes over a cookie that it cannot read, too.
        }
    }
}
