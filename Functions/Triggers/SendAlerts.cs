using Checker.Alerts;
using Checker.Storage;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>
/// Tells each recipient what is new since it was last told. A channel that fails is left alone until a later turn; what it
/// did not take is still new then. One recipient's failure is not another's.
/// </summary>
internal sealed partial class SendAlerts(
    AlertReading reading, AlertStore store, Delivering delivering, IOptions<AlertOptions> options, TimeProvider clock, ILogger<SendAlerts> logger)
{
    [Function(nameof(SendAlerts))]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        List<Recipient> recipients = [.. (await store.RecipientsAsync(cancellationToken)).Where(recipient => !recipient.Disabled)];
        if (recipients is [])
            return;

        var now = clock.GetUtcNow();
        var today = LocalDay.DayOf(now);
        var turns = await WhoseTurnAsync(recipients, now, cancellationToken);
        var isDigestDue = DailyDigest.IsDue(now, options.Value);
        var facts = await reading.ReadAsync(today, isWhole: isDigestDue && turns.Exists(turn => turn.Recipient.WantsDigest && !DailyDigest.IsTold(turn.Told, today)), cancellationToken);
        var alerts = SiteAlerts.Of(facts, options.Value);
        var keepers = await store.SecretKeepersAsync(cancellationToken);
        var digest = new Lazy<Task<(int Waiting, IReadOnlyList<string> Unwell)>>(() => OfDayAsync(cancellationToken));
        var sent = 0;
        foreach (var (recipient, patience, told) in turns)
        {
            IReadOnlyList<Alert> mine = !isDigestDue || !recipient.WantsDigest ? alerts
                : DailyDigest.IsTold(told, today) ? [.. alerts, DailyDigest.Stub(today)]
                : [.. alerts, DailyDigest.Of(recipient, facts, (await digest.Value).Waiting, (await digest.Value).Unwell, today)];
            var telling = Telling.Of(recipient, mine, told, recipient.Login is { } login && keepers.Contains(login), now, options.Value);
            await store.ForgetAsync(recipient, telling.Over, cancellationToken);
            sent += await SendAsync(recipient, telling, patience, now, cancellationToken);
        }

        LogTurn(logger, recipients.Count, sent, timer.IsPastDue);
    }

    /// <summary>Those whose channel we have the patience for, with what they were told.</summary>
    private async Task<List<(Recipient Recipient, Patience? Patience, IReadOnlyDictionary<string, string> Told)>> WhoseTurnAsync(
        List<Recipient> recipients, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var turns = new List<(Recipient, Patience?, IReadOnlyDictionary<string, string>)>();
        foreach (var recipient in recipients)
        {
            var patience = await store.WaitAsync(recipient, cancellationToken);
            if (!(now < patience?.NotBefore))
                turns.Add((recipient, patience, await store.ToldAsync(recipient, cancellationToken)));
        }

        return turns;
    }

    private async Task<(int Waiting, IReadOnlyList<string> Unwell)> OfDayAsync(CancellationToken cancellationToken) =>
        (await reading.WaitingAsync(cancellationToken), await reading.UnwellAsync(cancellationToken));

    /// <returns>How many messages were taken.</returns>
    private async Task<int> SendAsync(Recipient recipient, Telling telling, Patience? before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (index, message) in telling.Messages.Index())
        {
            if (await delivering.SendAsync(recipient, message, cancellationToken) is null)
                continue;

            var chance = System.Security.Cryptography.RandomNumberGenerator.GetInt32(1000) / 1000.0;
            await store.SaveWaitAsync(recipient, Patience.After(before, now, chance), cancellationToken);
            return index;
        }

        if (before is not null && telling.Messages is not [])
            await store.SaveWaitAsync(recipient, null, cancellationToken);
        return telling.Messages.Count;
    }

    [LoggerMessage(LogLevel.Information, "{Recipients} recipients, {Sent} messages sent (past due: {PastDue})")]
    private static partial void LogTurn(ILogger logger, int recipients, int sent, bool pastDue);
}
