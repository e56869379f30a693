using Microsoft.Extensions.Options;

namespace Checker.Alerts;

/// <summary>Refuses to start with a channel that cannot be used. Nothing secret is told.</summary>
internal sealed class AlertOptionsValidation : IValidateOptions<AlertOptions>
{
    public ValidateOptionsResult Validate(string? name, AlertOptions options)
    {
        string[] mistakes =
        [
            .. Channels(nameof(AlertOptions.WeCom), options.WeCom, signed: false),
            .. Channels(nameof(AlertOptions.DingTalk), options.DingTalk, signed: true),
            .. Channels(nameof(AlertOptions.Webhook), options.Webhook, signed: true),
            .. HoursOfDay.TryRead(options.QuietHours) is null ? [$"Alerts:{nameof(AlertOptions.QuietHours)} is no list of hours between 0 and 23 that leaves one."] : Array.Empty<string>(),
            .. options.MailHost is "" || MailPlace.Read(options.MailHost) is not null ? Array.Empty<string>() : [$"Alerts:{nameof(AlertOptions.MailHost)} is no host:port."],
            .. options.MailHost is "" || MailPlace.IsAddress(options.Sender()) ? Array.Empty<string>() : [$"Alerts:{nameof(AlertOptions.MailFrom)} is no e-mail address."],
            .. options.Channels().CountBy(channel => channel.Name).Where(name => name.Value > 1).Select(name => $"Alerts: two channels are named {name.Key}."),
        ];
        return mistakes is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Channels(string setting, string list, bool signed)
    {
        foreach (var (part, index) in Channel.Parts(list).Select((part, index) => (part, index + 1)))
        {
            if (Channel.ReadOne(ChannelKind.Webhook, part) is not { } channel)
                yield return $"Alerts:{setting}: channel {index} is no name=address.";
            else if (signed && channel.Secret is "")
                yield return $"Alerts:{setting}: channel {index} lacks the secret behind #.";
        }
    }
}
