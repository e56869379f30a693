using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Alerts;

/// <summary>One thing to be told (预警), as it stands now.</summary>
/// <param name="Subject">What it is about, within its kind.</param>
/// <param name="State">While it is the same, the same is not told again.</param>
/// <param name="Text">One sentence for staff. It may quote a page: <see cref="InertText"/> before it leaves.</param>
internal sealed record Alert(AlertKind Kind, string Subject, string State, string Text)
{
    private const int IdLength = 32;

    /// <summary>The site's unit; empty for what is no site's.</summary>
    public string Unit { get; init; } = "";

    public string? County { get; init; }

    /// <summary>By which it is known once told: it goes into keys, and says nothing.</summary>
    public string Id => Digest($"{Kind}:{Subject}");

    public bool IsGravest => Kind.Group() is AlertGroup.Gravest;

    public static Alert Of(AlertKind kind, Site site, string subject, string state, string text) =>
        new(kind, subject, state, $"{site.Name}：{text}") { Unit = site.Unit, County = site.County };

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..IdLength];
}
