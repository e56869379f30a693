using Checker.Alerts;
using Checker.Fetching;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>
/// Sends one message and writes down how it went. What was taken counts as told only after that: a crash between sends one
/// message twice, and loses none.
/// </summary>
internal sealed partial class Delivering(
    Posting posting, Mailing mailing, AlertStore store, IOptions<AlertOptions> options, TimeProvider clock, ILogger<Delivering> logger)
{
    /// <returns>Why it was not taken; null when it was.</returns>
    public async Task<string?> SendAsync(Recipient recipient, Message message, CancellationToken cancellationToken)
    {
        var channel = options.Value.Channels().FirstOrDefault(each => each.Name == recipient.Channel);
        var id = message.IdFor(recipient);
        var failure = channel is null ? "渠道未设置" : await SendAsync(channel, recipient, message, id, cancellationToken);
        await store.LogAsync(new Delivery(clock.GetUtcNow(), recipient.Name, channel?.Word ?? recipient.Channel, id, message.Alerts.Count, failure), cancellationToken);
        if (failure is null)
            await store.SaveToldAsync(recipient, message.Alerts, cancellationToken);
        LogSent(logger, recipient.Id, message.Alerts.Count, failure ?? "taken");
        return failure;
    }

    private async Task<string?> SendAsync(Channel channel, Recipient recipient, Message message, string id, CancellationToken cancellationToken)
    {
        if (channel.Kind is ChannelKind.Mail)
        {
            var (set, place) = (options.Value, MailPlace.Read(options.Value.MailHost)!);
            var server = new MailServer(place.Host, place.Port, set.MailUser, set.MailPassword, set.Sender());
            return recipient.Mail is { } to ? await mailing.SendAsync(server, to, $"【政府网站检查】{InertText.Of(message.Title, 80)}", message.Text(), id, cancellationToken) : "没有邮箱";
        }

        var post = Post.Of(channel, message, id, clock.GetUtcNow());
        var posted = await posting.PostAsync(post.Address, post.Body, post.Headers, cancellationToken);
        return posted.Failure ?? Post.Fault(channel.Kind, posted.Status!.Value, posted.Body);
    }

    [LoggerMessage(LogLevel.Information, "Recipient {Recipient}: message of {Alerts} alerts, {Outcome}")]
    private static partial void LogSent(ILogger logger, string recipient, int alerts, string outcome);
}
