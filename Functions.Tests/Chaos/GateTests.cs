using Xunit;

namespace Checker.Tests.Chaos;

public sealed class GateTests
{
    private const int Requests = 200_000;

    [Fact]
    public async Task A_gate_that_all_have_left_closes()
    {
        var gate = new Gate();
        var stop = TestContext.Current.CancellationToken;

        await Parallel.ForAsync(0, Requests, stop, async (_, gone) => (await gate.PassAsync(gone)).Dispose());

        await gate.CloseAsync(stop);
    }
}
