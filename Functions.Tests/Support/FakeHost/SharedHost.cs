using Checker.Tests.Support.FakeHost;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedHost))]

namespace Checker.Tests.Support.FakeHost;

/// <summary>One host and its handler for the tests that only ask; set up as in production, it starts when the first of them asks.</summary>
public sealed class SharedHost : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private RunningHost? _host;

    internal async Task<RunningHost> StartAsync(Azurite azurite, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            return _host ??= await RunningHost.StartAsync(azurite, cancellationToken);
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _once.Dispose();
    }
}
