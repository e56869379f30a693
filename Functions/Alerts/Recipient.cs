using System.Text.Json.Serialization;

namespace Checker.Alerts;

/// <summary>Who is told, through which channel, of what (预警接收人).</summary>
internal sealed record Recipient
{
    /// <summary>Sixteen hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>A person, or a group.</summary>
    public required string Name { get; init; }

    /// <summary>A channel's name; one that is not set any more tells nothing.</summary>
    public required string Channel { get; init; }

    /// <summary>Where e-mail goes; null for other channels.</summary>
    public string? Mail { get; init; }

    /// <summary>Whose account it is: of 涉密线索 only who holds the role 保密 is told. Null for none.</summary>
    public string? Login { get; init; }

    /// <summary>Only this county's sites; null for all.</summary>
    public string? County { get; init; }

    /// <summary>Only this unit's; null for all.</summary>
    public string? Unit { get; init; }

    public required IReadOnlyList<AlertGroup> Groups { get; init; }

    public bool Disabled { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How often it was written.</summary>
    public int Version { get; init; } = 1;

    [JsonIgnore]
    public bool WantsDigest => Groups.Contains(AlertGroup.Digest);

    [JsonIgnore]
    public string ScopeWord => Unit ?? County ?? "全部";

    [JsonIgnore]
    public bool IsOfAll => County is null && Unit is null;

    /// <summary>Whether a site of this county and unit is within its scope.</summary>
    public bool Covers(string? county, string unit) => (County is null || County == county) && (Unit is null || Unit == unit);

    /// <param name="keepsSecrets">Whether it is the account of one who holds the role 保密.</param>
    public bool Wants(Alert alert, bool keepsSecrets) => !Disabled && Groups.Contains(alert.Kind.Group()) && alert.Kind.Group() switch
    {
        AlertGroup.Classified => keepsSecrets,
        AlertGroup.Digest => true,
        _ => Covers(alert.County, alert.Unit),
    };
}
