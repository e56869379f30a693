using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Checker.Storage;

/// <summary>What the program's queues hold.</summary>
internal sealed class QueueReading(StorageAccount account, TimeProvider clock)
{
    public async Task<IReadOnlyList<QueueState>> ReadAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(Names.WorkQueues.Select(name => ReadAsync(name, cancellationToken)));

    private async Task<QueueState> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var (queue, poison) = (account.Queue(name), account.Queue(name + Names.Poison));
        var (waiting, oldest, given) = (CountAsync(queue, cancellationToken), OldestAsync(queue, cancellationToken), CountAsync(poison, cancellationToken));
        return new QueueState(name, await waiting, await oldest, await given);
    }

    private static async Task<int> CountAsync(QueueClient queue, CancellationToken cancellationToken) =>
        (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;

    private async Task<TimeSpan?> OldestAsync(QueueClient queue, CancellationToken cancellationToken) =>
        ((PeekedMessage?)(await queue.PeekMessageAsync(cancellationToken)).Value)?.InsertedOn is { } since
            ? TimeSpan.FromTicks(Math.Max(0, (clock.GetUtcNow() - since).Ticks)) // storage has a clock of its own
            : null;
}

/// <param name="Waiting">Messages that wait or are worked on.</param>
/// <param name="Oldest">How long the oldest message that can be seen has been in it; null when there is none.</param>
/// <param name="Poison">Messages that were given up.</param>
internal sealed record QueueState(string Name, int Waiting, TimeSpan? Oldest, int Poison);
