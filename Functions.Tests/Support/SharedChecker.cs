using Checker.Rounds;
using Checker.Storage;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>One running program for the tests of a class that do not get in one another's way.</summary>
public sealed class SharedChecker(Azurite azurite) : IAsyncLifetime
{
    internal const string Closed = "2016-05-17-routine";

    private RunningChecker? _checker;

    internal RunningChecker Running => _checker!;

    internal HttpClient Http => Running.Http;

    internal T Get<T>()
        where T : notnull => Running.Services.GetRequiredService<T>();

    /// <summary>With the site of <see cref="Some.Site"/>, and a closed round in which it was stale.</summary>
    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        _checker = await RunningChecker.StartAsync(azurite, stop);
        await Get<SiteStore>().SaveAsync([Some.Site()], stop);
        await Get<RoundStore>().AddAsync(SomeRound.Round(1) with { State = RoundState.Closed }, [Some.Site().Id], stop);
        await Get<CheckStore>().TryConcludeAsync(SomeRound.Stale(Some.Site().Id.ToString()), stop);
    }

    public ValueTask DisposeAsync() => _checker?.DisposeAsync() ?? ValueTask.CompletedTask;
}
