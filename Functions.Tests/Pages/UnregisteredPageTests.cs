using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class UnregisteredPageTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    [Fact]
    public async Task Without_a_portal_there_is_no_clue()
    {
        var stop = TestContext.Current.CancellationToken;
        using var visitor = await checker.Running.SignInAsync(stop);

        Assert.Contains("<p>没有。</p>", await visitor.GetStringAsync("/office/unregistered", stop), StringComparison.Ordinal);
        Assert.Equal(0, (await checker.Http.GetJsonAsync("/api/unregistered", stop)).GetArrayLength());
    }
}
