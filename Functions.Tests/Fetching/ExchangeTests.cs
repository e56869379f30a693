using System.Security.Cryptography;
using Checker.Tests.Benchmarks;
using Xunit;

namespace Checker.Tests.Fetching;

public sealed class ExchangeTests
{
    [Fact]
    public void A_body_put_in_the_place_of_another_has_its_own_digest()
    {
        var page = ObservedPages.Answer("first").Page;
        Assert.Equal(Of("first"u8), page.Sha256);
        Assert.Equal(Of("second"u8), (page with { Body = "second"u8.ToArray() }).Sha256);
        Assert.Equal(Of("first"u8), (page with { Status = 404 }).Sha256);
    }

    private static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
