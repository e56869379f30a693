using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace Checker.Fetching;

/// <summary>Refuses settings that would fail, or open a door, only later; tells every mistake at once.</summary>
internal sealed class FetchOptionsValidation(IConfiguration configuration) : IValidateOptions<FetchOptions>
{
    /// <summary>A queue message can wait no longer.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    public ValidateOptionsResult Validate(string? name, FetchOptions options)
    {
        string[] mistakes =
        [
            .. Door(options),
            .. FetchOptions.Parts(options.AllowedNetworks).Where(part => !IPNetwork.TryParse(part, out _))
                .Select(part => Mistake(nameof(FetchOptions.AllowedNetworks), part, "is no network such as 10.1.0.0/16")),
            .. FetchOptions.Parts(options.AllowedPorts).Where(part => !IsPort(part))
                .Select(part => Mistake(nameof(FetchOptions.AllowedPorts), part, "is no port between 1 and 65535")),
            .. FetchOptions.Parts(options.ConfirmAfter).Where(part => !IsWait(part))
                .Select(part => Mistake(nameof(FetchOptions.ConfirmAfter), part, "is no time between 00:00:00 and 7.00:00:00")),
            .. FetchOptions.Parts(options.Canaries).Where(part => !IsCanary(part))
                .Select(part => Mistake(nameof(FetchOptions.Canaries), part, "is no http or https address")),
            .. Hours(nameof(FetchOptions.QuietHours), options.QuietHours),
            .. Hours(nameof(FetchOptions.OfficeHours), options.OfficeHours),
        ];
        return mistakes is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    /// <summary>An open private network lets a registry entry reach our own machines: for a developer's sample web only.</summary>
    private IEnumerable<string> Door(FetchOptions options) =>
        FetchOptions.Parts(options.AllowedNetworks) is [] || configuration["AZURE_FUNCTIONS_ENVIRONMENT"] == "Development"
            ? []
            : ["Fetch:AllowedNetworks may be set only where AZURE_FUNCTIONS_ENVIRONMENT is Development."];

    private static IEnumerable<string> Hours(string setting, string list) =>
        HoursOfDay.TryRead(list) is null ? [Mistake(setting, list, "is no list of hours between 0 and 23 that leaves one")] : [];

    private static bool IsPort(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535;

    private static bool IsCanary(string part) =>
        Uri.TryCreate(part, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host: not "" };

    private static bool IsWait(string part) =>
        part.Contains(':', StringComparison.Ordinal) // "2" would be two days
        && TimeSpan.TryParse(part, CultureInfo.InvariantCulture, out var wait)
        && wait >= TimeSpan.Zero && wait <= LongestWait;

    private static string Mistake(string setting, string part, string reason) => $"Fetch:{setting}: '{part}' {reason}.";
}
