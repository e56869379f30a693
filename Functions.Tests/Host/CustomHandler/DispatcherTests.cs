using System.Diagnostics;
using System.Text;
using Checker.Host;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Tests.Support.FakeHost;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

public sealed class DispatcherTests
{
    private const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private readonly FakeClock _clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task A_job_is_cut_off_at_its_own_deadline_and_tried_again()
    {
        var job = new Waiting();
        var running = RunAsync(job, nameof(Waiting), Envelope.Message("message", "{}"));

        _clock.Advance(TimeSpan.FromMinutes(4) - TimeSpan.FromTicks(1));
        Assert.False(job.Token.IsCancellationRequested || running.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.False(await running);
    }

    [Fact]
    public async Task A_job_that_heeds_no_deadline_is_answered_for_before_the_host_kills_the_process()
    {
        var running = RunAsync(new Deaf(), nameof(Deaf), Envelope.Message("message", "{}"));

        _clock.Advance(HostTerms.FunctionTimeout / 2);

        Assert.False(await running);
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again() => Assert.False(await RunAsync(new Failing(), nameof(Failing), Envelope.Message("message", "{}")));

    [Fact]
    public async Task A_queue_call_without_its_message_is_tried_again() =>
        Assert.False(await RunAsync(new Tracing(), nameof(Tracing), "{}"));

    [Fact]
    public async Task A_messages_own_trace_is_the_parent_and_the_calls_is_linked()
    {
        var job = new Tracing();
        using var call = new Activity("call").Start();

        Assert.True(await RunAsync(job, nameof(Tracing), Envelope.Message("message", $$"""{"trace":"{{Trace}}"}""")));

        Assert.Equal(Trace, job.Activity!.ParentId);
        Assert.Equal(call.TraceId, Assert.Single(job.Activity.Links).Context.TraceId);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"trace":"nonsense"}""")]
    [InlineData("""{"trace":7}""")]
    [InlineData("no object")]
    public async Task Without_a_trace_of_its_own_a_job_continues_the_calls(string message)
    {
        var job = new Tracing();
        using var call = new Activity("call").Start();

        Assert.True(await RunAsync(job, nameof(Tracing), Envelope.Message("message", message)));

        Assert.Equal(call.TraceId, job.Activity!.TraceId);
        Assert.Empty(job.Activity.Links);
    }

    private async Task<bool> RunAsync(object job, string function, string body)
    {
        var services = new ServiceCollection().AddSingleton(job.GetType(), job).BuildServiceProvider();
        var account = new StorageAccount(new ConfigurationBuilder().Build());
        var timers = new TimerWork(services, new ProgramRuns(account), _clock, NullLogger<TimerWork>.Instance); // no test here has one
        var dispatcher = new Dispatcher(
            FunctionTable.Of(job.GetType()), new PoisonQueues(account, NullLogger<PoisonQueues>.Instance), timers, services, _clock, NullLogger<Dispatcher>.Instance);
        var request = await InvocationRequest.ReadAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(body)), TestContext.Current.CancellationToken);
        return await dispatcher.TryRunAsync(function, request, TestContext.Current.CancellationToken);
    }

    private sealed class Waiting
    {
        public CancellationToken Token { get; private set; }

        [Function(nameof(Waiting))]
        public Task RunAsync([QueueTrigger("any")] string message, CancellationToken cancellationToken)
        {
            Token = cancellationToken;
            return Task.Delay(message is "" ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
    }

    private sealed class Deaf
    {
        [Function(nameof(Deaf))]
        public Task RunAsync([QueueTrigger("any")] string message, CancellationToken cancellationToken) =>
            message is "" ? Task.FromCanceled(cancellationToken) : new TaskCompletionSource().Task;
    }

    private sealed class Failing
    {
        [Function(nameof(Failing))]
        public async Task RunAsync([QueueTrigger("any")] string message, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException(message);
        }
    }

    private sealed class Tracing
    {
        public Activity? Activity { get; private set; }

        [Function(nameof(Tracing))]
        public Task RunAsync([QueueTrigger("any")] string message, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Activity = message.Length > 0 ? System.Diagnostics.Activity.Current : null;
            return Task.CompletedTask;
        }
    }
}
