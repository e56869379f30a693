using Checker.Alerts;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.Extensions.Options;

namespace Checker.Api;

/// <summary>预警: who is told of what, through which channel, and how it went. No answer holds a channel's address or secret.</summary>
internal static class AlertsApi
{
    public const int MostDeliveries = 500;

    /// <param name="Groups">Of what: gravest, early, digest, classified.</param>
    internal sealed record Shown(
        string Recipient, string Name, string Channel, string? Mail, string? Login, string? County, string? Unit, IReadOnlyList<string> Groups, bool Disabled,
        string By, DateTimeOffset At, int Version)
    {
        public static Shown Of(Recipient recipient) => new(
            recipient.Id, recipient.Name, recipient.Channel, recipient.Mail, recipient.Login, recipient.County, recipient.Unit,
            [.. recipient.Groups.Select(group => group.Id())], recipient.Disabled, recipient.By, recipient.At, recipient.Version);
    }

    /// <param name="Name">By which recipients name it.</param>
    internal sealed record ShownChannel(string Name, ChannelKind Kind);

    /// <summary>The channels that are set, by name.</summary>
    public static IReadOnlyList<ShownChannel> Channels(IOptions<AlertOptions> options) =>
        [.. options.Value.Channels().Select(channel => new ShownChannel(channel.Name, channel.Kind))];

    /// <summary>Who is told, of what.</summary>
    public static async Task<IEnumerable<Shown>> ListAsync(AlertStore alerts, CancellationToken cancellationToken) =>
        (await alerts.RecipientsAsync(cancellationToken)).Select(Shown.Of);

    /// <summary>Enters who is to be told.</summary>
    [Takes<RecipientEntry>]
    [Answers<Shown>]
    [Refuses(422)]
    [Heeds(CallKey.Header)]
    public static async Task<IResult> AddAsync(HttpRequest request, AlertStore alerts, IOptions<AlertOptions> options, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<RecipientEntry>(request, cancellationToken) is not { } entry)
            return EntryAnswer.BadBody("name、channel、mail、login、county、unit、groups");
        if (!EntryAnswer.TryReadKey(request, out var key))
            return EntryAnswer.Refused(StatusCodes.Status400BadRequest, $"Idempotency-Key 不得超过{EntryAnswer.LongestKey}个字符。");

        return Answer(await alerts.AddAsync(entry, options.Value.Channels(), EntryAnswer.By, key, cancellationToken));
    }

    /// <summary>Changes a recipient's name, channel, scope and groups.</summary>
    [Takes<RecipientEntry>]
    [Answers<Shown>]
    [Bears("ETag")]
    [Refuses(400, 412, 422)]
    [Heeds("If-Match")]
    public static Task<IResult> ChangeAsync(
        string recipient, HttpRequest request, AlertStore alerts, IOptions<AlertOptions> options, CancellationToken cancellationToken) =>
        EntryAnswer.ChangeAsync<RecipientEntry, Recipient>(
            request, "name、channel、mail、login、county、unit、groups",
            (entry, expected) => alerts.ChangeAsync(recipient, entry, options.Value.Channels(), expected, cancellationToken), Shown.Of, each => each.Version, cancellationToken);

    /// <summary>Sends a test message, stops telling a recipient, or goes on.</summary>
    /// <param name="action">test, disable or enable.</param>
    [Answers<Shown>]
    [Refuses(422)]
    public static async Task<IResult> TurnAsync(string recipient, string action, AlertStore alerts, Delivering delivering, CancellationToken cancellationToken)
    {
        if (await alerts.FindAsync(recipient, cancellationToken) is not { } found)
            return Results.NotFound();

        return action switch
        {
            "test" => await delivering.SendAsync(found, Message.Test, cancellationToken) is { } failure
                ? EntryAnswer.Refused(StatusCodes.Status422UnprocessableEntity, $"测试消息未送达：{failure}")
                : Results.Ok(Shown.Of(found)),
            "disable" or "enable" => Answer(await alerts.DisableAsync(recipient, action is "disable", cancellationToken)),
            _ => Results.NotFound(),
        };
    }

    /// <summary>The log of deliveries, the newest first; what was said is not kept.</summary>
    /// <param name="most">At most so many, 1 to 500.</param>
    [Answers<IReadOnlyList<Delivery>>]
    public static async Task<IResult> DeliveriesAsync(AlertStore alerts, CancellationToken cancellationToken, int most = 100) =>
        most is >= 1 and <= MostDeliveries
            ? Results.Ok(await alerts.DeliveriesAsync(most, cancellationToken))
            : EntryAnswer.Refused(StatusCodes.Status400BadRequest, $"most 须为1至{MostDeliveries}。");

    private static IResult Answer(Changed<Recipient> changed) => changed switch
    {
        Changed<Recipient>.Done(var recipient) => Results.Ok(Shown.Of(recipient)),
        Changed<Recipient>.Unchanged(var recipient) => Results.Ok(Shown.Of(recipient)),
        Changed<Recipient>.Refused(var mistakes) => EntryAnswer.Refused(StatusCodes.Status422UnprocessableEntity, string.Join('\n', mistakes)),
        _ => Results.NotFound(),
    };
}
