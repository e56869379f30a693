using Checker.Host;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Checker.Tests.Host.Worker;

public sealed class JobMiddlewareTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly CancellationTokenSource _host = new();

    private readonly StorageAccount _account = Jobs.Account(azurite.ConnectionString, RunningChecker.NewPrefix());

    public async ValueTask InitializeAsync() => await _account.Table(Names.Program).CreateIfNotExistsAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_job_is_cut_off_at_its_own_deadline_which_is_a_failure_and_no_cancellation()
    {
        var running = RunAsync(token => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token));

        _clock.Advance(HostTerms.Deadline - TimeSpan.FromTicks(1));
        Assert.False(running.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.Null((await Assert.ThrowsAsync<TimeoutException>(() => running)).InnerException);
    }

    [Fact]
    public async Task A_job_that_heeds_no_deadline_is_answered_for_before_the_host_kills_the_process()
    {
        var running = RunAsync(_ => new TaskCompletionSource().Task);

        _clock.Advance(HostTerms.FunctionTimeout / 2);

        await Assert.ThrowsAsync<TimeoutException>(() => running);
    }

    [Fact]
    public async Task The_hosts_own_cancellation_reaches_the_job()
    {
        var running = RunAsync(token => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token));

        await _host.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_job_that_fails_fails_the_invocation() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(_ => throw new InvalidDataException()));

    /// <param name="job">Gets the token that the worker would give the function.</param>
    private Task RunAsync(Func<CancellationToken, Task> job)
    {
        var poison = new PoisonQueues(_account, NullLogger<PoisonQueues>.Instance);
        var timers = new TimerWork(new ServiceCollection().BuildServiceProvider(), new ProgramRuns(_account), _clock, NullLogger<TimerWork>.Instance);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        var middleware = new JobMiddleware(FunctionTable.Of(typeof(CloseRounds)), poison, timers, lifetime, _clock);
        return middleware.Invoke(
            new SomeContext(nameof(CloseRounds), _host.Token), context => job(((JobDeadline)context.Items[typeof(JobDeadline)]).Token));
    }
}
