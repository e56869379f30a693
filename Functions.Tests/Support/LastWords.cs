using Checker.Tests.Chaos;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>Storage as a process sees it that ends right before one of its transactions.</summary>
internal sealed class LastWords : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly int _before;
    private FaultProxy? _proxy;
    private int _transactions;

    private LastWords(int before) => _before = before;

    /// <summary>The process's, which has no other.</summary>
    public CancellationToken End => _end.Token;

    public Azurite Storage => new(_proxy!.ConnectionString);

    /// <param name="before">The transaction that it does not come to; the first is 1.</param>
    public static async Task<LastWords> BeforeAsync(int before, Azurite azurite)
    {
        var words = new LastWords(before);
        words._proxy = await FaultProxy.StartAsync(azurite.ConnectionString, words.Hear, TestContext.Current.CancellationToken);
        return words;
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy!.DisposeAsync();
        _end.Dispose();
    }

    private Fault Hear(HttpRequest request)
    {
        if (!request.Path.Value!.EndsWith("/$batch", StringComparison.Ordinal) || Interlocked.Increment(ref _transactions) < _before)
            return Fault.None;

        _end.Cancel();
        return Fault.Broken;
    }
}
