using Xunit;

namespace Checker.Tests.Storage.Tables;

/// <summary>Where our client is stricter than the package's.</summary>
public sealed class TableOdataLiteralTests
{
    [Fact]
    public void There_is_no_comparing_with_null()
    {
        string? none = null;

        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"a eq {none}"));
    }
}
