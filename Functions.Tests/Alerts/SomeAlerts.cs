using Checker.Alerts;
using Checker.Tests.Support;

namespace Checker.Tests.Alerts;

/// <summary>Alerts and recipients in good order: a test changes what it is about.</summary>
internal static class SomeAlerts
{
    /// <summary>Of a site of this name, whose unit has it, too.</summary>
    public static Alert Of(AlertKind kind, string site = "示例县农业局", string state = "stands", string? county = "示例县") =>
        new(kind, site, state, $"{site}网站：网站被篡改成赌博网站") { Unit = site, County = county };

    public static Recipient Recipient(params AlertGroup[] groups) => new()
    {
        Id = "0123456789abcdef",
        Name = "值班",
        Channel = "值班群",
        Groups = groups is [] ? Enum.GetValues<AlertGroup>() : groups,
        By = "管理员",
        At = Some.Moment,
    };
}
