using System.Text;
using Checker.Observing.Privacy;
using Xunit;

namespace Checker.Tests.Observing.Privacy;

/// <summary>All numbers are invented; those that are to be found have true check digits.</summary>
public class PrivateNumbersTests
{
    private const string Citizen = "411702199001010120";
    private const string Hidden = "411702***********0";

    [Theory]
    [InlineData("411702199001010120", "411702***********0")]
    [InlineData("11010519491231002X", "110105***********X")]
    [InlineData("11010519491231002x", "110105***********x")]
    [InlineData("11010519491231002X11010519491231002X", "110105***********X110105***********X")]
    [InlineData("411702199001010120,411702199001010139", "411702***********0,411702***********9")]
    [InlineData("id=411702199001010120&", "id=411702***********0&")]
    [InlineData("411702200002290019", "411702***********9")]
    [InlineData("6217001234567893", "621700******7893")]
    [InlineData("62170012345678907", "621700*******8907")]
    [InlineData("621700123456789011", "621700********9011")]
    [InlineData("6217001234567890122", "621700*********0122")]
    [InlineData("13800001111", "138****1111")]
    [InlineData("tel:19912345678;", "tel:199****5678;")]
    [InlineData("\"13800001111\"", "\"138****1111\"")]
    public void A_private_number_shows_its_first_six_and_its_end(string text, string expected)
    {
        var bytes = Encoding.ASCII.GetBytes(text);

        var count = PrivateNumbers.Mask(bytes);

        Assert.Equal(expected, Encoding.ASCII.GetString(bytes));
        Assert.Equal(expected.Split("***", StringSplitOptions.RemoveEmptyEntries).Length - 1, count);
        Assert.Equal(expected, PrivateNumbers.Masked(text));
    }

    [Theory]
    [InlineData("41170219900101012", "17 characters")]
    [InlineData("4117021990010101200", "an identity number, one digit more behind")]
    [InlineData("1411702199001010120", "an identity number, one digit more before")]
    [InlineData("411702199001010120411702199001010120", "two without a gap: one run of digits")]
    [InlineData("411702199001010121", "wrong check digit")]
    [InlineData("41170219900101012X", "wrong check digit X")]
    [InlineData("11010519491231002Y", "a letter that is no check digit")]
    [InlineData("X11010519491231002", "X before")]
    [InlineData("411702199002300015", "30 February")]
    [InlineData("411702190002290012", "1900 was no leap year")]
    [InlineData("411702199013010013", "month 13")]
    [InlineData("411702199000010014", "month 0")]
    [InlineData("411702199001000010", "day 0")]
    [InlineData("411702210001010010", "year 2100")]
    [InlineData("411702179912310011", "year 1799")]
    [InlineData("621700123456786", "a card of 15 digits")]
    [InlineData("62170012345678901233", "a card of 20 digits")]
    [InlineData("6217001234567894", "a card that fails Luhn")]
    [InlineData("4111111111111111", "a card of another system")]
    [InlineData("12800001111", "no telephone")]
    [InlineData("1380000111", "a telephone, one digit short")]
    [InlineData("/art_13800001111.html", "a name of a file")]
    [InlineData("?id=13800001111", "a parameter")]
    [InlineData("13800001111.html", "a name of a file")]
    [InlineData("138****1111", "a telephone masked before")]
    [InlineData("411702********0120", "masked before")]
    [InlineData("621700******7893", "a card masked before")]
    [InlineData("", "nothing")]
    public void Another_number_stays(string text, string what)
    {
        var bytes = Encoding.ASCII.GetBytes(text);

        var count = PrivateNumbers.Mask(bytes);

        Assert.True(count == 0, what);
        Assert.Equal(text, Encoding.ASCII.GetString(bytes));
        Assert.False(PrivateNumbers.AreIn(bytes));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb2312")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void A_number_is_found_in_every_encoding_that_keeps_ASCII(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes($"王{Citizen}王,1{Citizen}");

        var count = PrivateNumbers.Mask(bytes);

        Assert.Equal(1, count);
        Assert.Equal($"王{Hidden}王,1{Citizen}", encoding.GetString(bytes));
    }

    // 㐀 is 81 39 EE 39 there: its last byte is a digit.
    [Theory]
    [InlineData("㐀", "㐀")]
    [InlineData("㐀㐀", "")]
    [InlineData("5㐀", "")]
    [InlineData("张㐀", "女")]
    public void A_rare_character_before_a_number_does_not_hide_it(string before, string behind)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var bytes = encoding.GetBytes(before + Citizen + behind);

        var count = PrivateNumbers.Mask(bytes);

        Assert.Equal(1, count);
        Assert.Equal(before + Hidden + behind, encoding.GetString(bytes));
    }

    [Fact]
    public void Masking_twice_changes_nothing_more()
    {
        var bytes = Encoding.ASCII.GetBytes(Citizen);
        PrivateNumbers.Mask(bytes);

        var again = PrivateNumbers.Mask(bytes);

        Assert.Equal(0, again);
        Assert.Equal(Hidden, Encoding.ASCII.GetString(bytes));
    }
}
