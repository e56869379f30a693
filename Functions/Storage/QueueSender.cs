using Azure.Storage.Queues;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>Sends the program's own messages: JSON, base64 on the wire, with the trace of the sender where they bear none.</summary>
internal sealed class QueueSender(StorageAccount account)
{
    private readonly QueueClient _checks = account.Queue(Names.SiteChecks);
    private readonly QueueClient _steps = account.Queue(Names.RoundSteps);
    private readonly QueueClient _probes = account.Queue(Names.SiteProbes);

    /// <param name="delay">How long it stays unseen; zero for at once.</param>
    public Task SendAsync(SiteCheckRequest request, TimeSpan delay, CancellationToken cancellationToken) =>
        SendAsync(_checks, Json.Write(request with { Trace = CurrentTrace }), delay, cancellationToken);

    public Task SendAsync(RoundStep step, TimeSpan delay, CancellationToken cancellationToken) =>
        SendAsync(_steps, Json.Write(step with { Trace = step.Trace ?? CurrentTrace }), delay, cancellationToken);

    public Task SendAsync(ProbeBatch batch, TimeSpan delay, CancellationToken cancellationToken) =>
        SendAsync(_probes, Json.Write(batch with { Trace = CurrentTrace }), delay, cancellationToken);

    private static string? CurrentTrace => System.Diagnostics.Activity.Current?.Id;

    private static async Task SendAsync(QueueClient queue, string text, TimeSpan delay, CancellationToken cancellationToken) =>
        await queue.SendMessageAsync(QueueText.Encode(text), visibilityTimeout: delay, cancellationToken: cancellationToken);
}
