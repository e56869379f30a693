using System.ComponentModel.DataAnnotations;

namespace Checker.Alerts;

/// <summary>Through which channels people are told, and when. Bound from the <c>Alerts</c> section; its channels hold secrets.</summary>
internal sealed class AlertOptions
{
    public const string Section = "Alerts";

    /// <summary>Robots of 企业微信, apart by blanks, each <c>name=address</c>; the address, with its key, is the secret.</summary>
    /// <value>None if not set.</value>
    public string WeCom { get; init; } = "";

    /// <summary>Robots of 钉钉, likewise; the robot's signing secret stands behind the address's <c>#</c>.</summary>
    /// <value>None if not set.</value>
    public string DingTalk { get; init; } = "";

    /// <summary>The office's own receivers, likewise; the secret that signs what they get stands behind the address's <c>#</c>.</summary>
    /// <value>None if not set.</value>
    public string Webhook { get; init; } = "";

    /// <summary>The server that takes e-mail, <c>host:port</c>: TLS from the start at 465, else by STARTTLS, without which nothing is sent.</summary>
    /// <value>None if not set: no e-mail.</value>
    public string MailHost { get; init; } = "";

    /// <summary>What the server lets us in by; empty for none.</summary>
    public string MailUser { get; init; } = "";

    public string MailPassword { get; init; } = "";

    /// <summary>The sender's address.</summary>
    /// <value>As <see cref="MailUser"/> if not set.</value>
    public string MailFrom { get; init; } = "";

    /// <summary>The hours, in UTC+8, in which only the gravest is told, apart by commas.</summary>
    /// <value><c>22,23,0,1,2,3,4,5,6</c> if not set; empty: none.</value>
    public string QuietHours { get; init; } = "22,23,0,1,2,3,4,5,6";

    /// <summary>The most alerts that a recipient is told one by one in one turn; more become one summary.</summary>
    /// <value>Between 1 and 15, since robots take 20 messages a minute; 10 if not set.</value>
    [Range(1, 15)]
    public int MostPerTurn { get; init; } = 10;

    /// <summary>From this hour, in UTC+8, the day's digest is sent.</summary>
    /// <value>Between 0 and 23; 8 if not set.</value>
    [Range(0, 23)]
    public int DigestHour { get; init; } = 8;

    /// <summary>Days without an update of the home page that are warned of; the criteria's bound is 14.</summary>
    /// <value>Between 0, for no warning, and 365; 10 if not set.</value>
    [Range(0, 365)]
    public int HomeDays { get; init; } = 10;

    /// <summary>Blank columns that are warned of.</summary>
    /// <value>Between 0, for no warning, and 100; 3 if not set.</value>
    [Range(0, 100)]
    public int BlankColumns { get; init; } = 3;

    /// <summary>The share of failed probes, in percent, that is warned of; the criteria's bound is 5.</summary>
    /// <value>Between 0, for no warning, and 100; 3 if not set.</value>
    [Range(0, 100)]
    public int DownPercent { get; init; } = 3;

    /// <summary>Days before a closure's clock runs out that are warned of.</summary>
    /// <value>Between 0, for no warning, and 60; 7 if not set.</value>
    [Range(0, 60)]
    public int ClosureDays { get; init; } = 7;

    public string Sender() => MailFrom is "" ? MailUser : MailFrom;

    /// <summary><see cref="QuietHours"/>, read.</summary>
    public HoursOfDay Quiet() => HoursOfDay.TryRead(QuietHours) ?? new HoursOfDay([]);

    /// <summary>Every channel that is set, read.</summary>
    public IReadOnlyList<Channel> Channels() =>
    [
        .. Channel.Read(ChannelKind.WeCom, WeCom), .. Channel.Read(ChannelKind.DingTalk, DingTalk), .. Channel.Read(ChannelKind.Webhook, Webhook),
        .. MailHost is "" ? Array.Empty<Channel>() : [Channel.Mail],
    ];
}
