using Azure;
using Azure.Identity;

namespace Checker.Storage;

/// <summary>What the storage clients throw, after retries of their own, while storage is away, slow or refuses us.</summary>
internal static class StorageFailure
{
    /// <summary>A cancellation counts: the clients tell their own time limit so. Ask for the caller's token first.</summary>
    public static bool Is(Exception exception) =>
        exception is RequestFailedException or AggregateException or OperationCanceledException or AuthenticationFailedException;
}
