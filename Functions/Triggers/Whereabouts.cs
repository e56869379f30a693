using Checker.Host;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>Whether the program runs outside the mainland, where data of state organs must not be (个人信息保护法 36).</summary>
internal sealed partial class Whereabouts(IOptions<CheckerOptions> options, IConfiguration settings, ILogger<Whereabouts> logger)
{
    /// <summary>App Service names its region so; those of Azure China begin with the country.</summary>
    private const string RegionSetting = "REGION_NAME";

    private readonly string _region = settings[RegionSetting] ?? "";

    public bool Abroad => options.Value.Abroad || (_region.Length > 0 && !_region.StartsWith("China", StringComparison.OrdinalIgnoreCase));

    /// <summary>Says so at a start, if it is so.</summary>
    public void Tell()
    {
        if (Abroad)
            LogAbroad(logger, _region.Length > 0 ? _region : "not named");
    }

    [LoggerMessage(LogLevel.Warning, "This deployment is abroad (region: {Region}): for demonstration with invented data only; data of state organs stays in the country")]
    private static partial void LogAbroad(ILogger logger, string region);
}
