using System.Text;
using Checker.Access;
using Xunit;

namespace Checker.Tests.Access;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1111111110);

    /// <summary>RFC 6238, appendix B, SHA1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), 8));

    /// <summary>RFC 4648.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void The_secret_is_written_in_base32(string secret, string text) => Assert.Equal(text, Totp.Text(Encoding.ASCII.GetBytes(secret)));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_half_a_minute_off(int steps, bool right) =>
        Assert.Equal(right, Totp.Find(Secret, Totp.Code(Secret, Totp.StepAt(Now) + steps), Now, 0) is not null);

    [Fact]
    public void No_code_works_twice_nor_one_of_before()
    {
        var used = Totp.Find(Secret, Totp.Code(Secret, Totp.StepAt(Now)), Now, 0)!.Value;

        Assert.Null(Totp.Find(Secret, Totp.Code(Secret, used), Now, used));
        Assert.Null(Totp.Find(Secret, Totp.Code(Secret, used - 1), Now, used));
        Assert.Equal(used + 1, Totp.Find(Secret, Totp.Code(Secret, used + 1), Now, used));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000")]
    [InlineData("０８１８０４")]
    [InlineData("081804 or 1")]
    public void What_is_no_code_is_none(string code) => Assert.Null(Totp.Find(Secret, code, Now, 0));
}
