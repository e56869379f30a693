
namespace Checker.Access;

/// <summary>
/// Whether App Service Authentication signs people in before they reach us. Only then are its headers its own: elsewhere
/// anybody can send them. The platform says so by settings of the process, never by a request.
/// </summary>
internal sealed class Platform(IConfiguration settings, FunctionsHost host)
{
    public bool SignsIn { get; } =
        host.IsPresent
        && string.Equals(settings["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase)
        && !string.IsNullOrEmpty(settings["WEBSITE_SITE_NAME"]);
}
