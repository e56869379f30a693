using Checker.Access;
using Xunit;

namespace Checker.Tests.Access;

public sealed class PasswordsTests
{
    private static readonly Passwords All = new();

    [Fact]
    public void Only_the_password_itself_is_right()
    {
        var hash = All.Hash("Shangcai-2016");

        Assert.True(All.IsRight(hash, "Shangcai-2016"));
        Assert.False(All.IsRight(hash, "shangcai-2016"));
        Assert.False(All.IsRight(hash, ""));
        Assert.False(All.IsRight(null, "Shangcai-2016"));
        Assert.DoesNotContain("Shangcai", hash, StringComparison.Ordinal);
        Assert.NotEqual(hash, All.Hash("Shangcai-2016"));
    }

    [Fact]
    public void The_hash_says_how_it_was_made()
    {
        var bytes = Convert.FromBase64String(All.Hash("Shangcai-2016"));

        // The format of ASP.NET Core Identity, version 3: marker, function (2: HMAC-SHA512), iterations.
        Assert.Equal((1, 2, 210_000), (bytes[0], bytes[4], (bytes[5] << 24) | (bytes[6] << 16) | (bytes[7] << 8) | bytes[8]));
    }

    [Theory]
    [InlineData("Abcdefg1x", false)]
    [InlineData("Abcdefg1xy", true)]
    [InlineData("abcdefg1xy", false)]
    [InlineData("abcdefg1x-", true)]
    [InlineData("一二三四五六七八九Ab", true)]
    [InlineData("Zhangsan-2016", false)]
    public void A_weak_one_is_refused(string password, bool strong) => Assert.Equal(strong, Passwords.Weakness(password, "zhangsan") is null);

    [Theory]
    [InlineData(127, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void It_ends_somewhere(int length, bool fits) => Assert.Equal(fits, Passwords.Weakness("Aa1".PadRight(length, '-'), "x") is null);
}
