using System.Text.Json;
using Checker.Storage;

namespace Checker.Host;

/// <summary>Where messages go that no attempt can do anything with: <c>{queue}-poison</c>, as the host has it.</summary>
internal sealed partial class PoisonQueues(StorageAccount account, ILogger<PoisonQueues> logger)
{
    /// <summary>
    /// The message as the function wants it. Null, and a word in the log, for what is none of ours: it is in the poison
    /// queue then, since trying again would change nothing.
    /// </summary>
    public async Task<object?> BindAsync(QueueFunction function, string text, CancellationToken cancellationToken)
    {
        try
        {
            return function.Bind(text);
        }
        catch (JsonException e)
        {
            LogUnreadable(logger, function.Name, e);
            await AddAsync(function.Queue, text, cancellationToken);
            return null;
        }
    }

    /// <summary>A poison queue has none of its own: what cannot be read there goes.</summary>
    private async Task AddAsync(string queue, string text, CancellationToken cancellationToken)
    {
        if (!queue.EndsWith(Names.Poison, StringComparison.Ordinal))
            await account.Queue(queue + Names.Poison).SendMessageAsync(QueueText.Encode(text), cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "{Function}: the message is none of ours and goes to the poison queue")]
    private static partial void LogUnreadable(ILogger logger, string function, Exception exception);
}
