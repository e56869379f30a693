using Checker.Tests.Samples;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>One round over the sample web, run when the first test asks for it; all tests of the collection look at it.</summary>
[CollectionDefinition(Collection)]
public sealed class SampleRound : ICollectionFixture<SampleRound>, IAsyncDisposable
{
    public const string Collection = "The sample's round";

    private readonly SemaphoreSlim _once = new(1);
    private RunningChecker? _checker;
    private SampleWeb? _web;

    internal string Round { get; private set; } = "";

    internal SampleWeb Web => _web!;

    internal RunningChecker Checker => _checker!;

    public async Task<SampleRound> RunAsync(Azurite azurite, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            if (_checker is null)
                await RunOnceAsync(azurite, cancellationToken);
            return this;
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task RunOnceAsync(Azurite azurite, CancellationToken cancellationToken)
    {
        _web = await SampleWeb.StartAsync(0, cancellationToken);
        var ports = string.Join(',', _web.Sites.Select(site => site.Address.Port).Distinct());
        _checker = await RunningChecker.StartAsync(
            azurite, cancellationToken, null, ("Fetch:AllowedPorts", ports), ("Fetch:ConfirmAfter", "00:00:01,00:00:01"));

        Round = await _checker.Http.PlanSampleAsync(_web, cancellationToken);
        await _checker.ClosedAsync(Round, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_checker is not null)
            await _checker.DisposeAsync();
        if (_web is not null)
            await _web.DisposeAsync();
        _once.Dispose();
    }
}
