using System.Net;

namespace Checker.Access;

/// <summary>
/// One-time addresses are for a person at the machine that the program runs on: asked for and used from here alone, with
/// nothing passing the request on, and where the program runs for development only.
/// </summary>
internal sealed class OneTimeLinks(IConfiguration settings)
{
    private static readonly string[] PassedOn = ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via"];

    public bool Allows(HttpContext context) =>
        settings["AZURE_FUNCTIONS_ENVIRONMENT"] == "Development"
        && IsHere(context.Connection.RemoteIpAddress)
        && IsOwnName(context.Request.Host.Host)
        && !PassedOn.Any(context.Request.Headers.ContainsKey);

    public static bool IsHere(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    /// <summary>A name that a stranger's page could point at this machine is not one.</summary>
    private static bool IsOwnName(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
