using Checker.Storage;

namespace Checker.Host;

/// <summary>Where messages go that no attempt can do anything with: <c>{queue}-poison</c>, as the host has it.</summary>
internal sealed class PoisonQueues(StorageAccount account)
{
    /// <summary>A poison queue has none of its own: what cannot be read there goes.</summary>
    public async Task AddAsync(string queue, string text, CancellationToken cancellationToken)
    {
        if (!queue.EndsWith(Names.Poison, StringComparison.Ordinal))
            await account.Queue(queue + Names.Poison).SendMessageAsync(QueueText.Encode(text), cancellationToken);
    }
}
