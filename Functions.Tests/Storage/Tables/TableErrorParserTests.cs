using System.Text;
using Xunit;

namespace Checker.Tests.Storage.Tables;

public sealed class TableErrorParserTests
{
    [Fact]
    public void Parse_reads_code_and_message_and_nothing_after_them()
    {
        const string Json = """{"odata.error":{"code":"TableNotFound","message":{"lang":"en-US","value":"No such table."}}}""";

        var error = Parse(Json + "\r\n--changeset--");

        Assert.Equal(("TableNotFound", "No such table."), (error?.Code, error?.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"error":"other"}""")]
    [InlineData("""{"odata.error":"text"}""")]
    public void Text_of_another_kind_is_no_error_of_the_service(string text) => Assert.Null(Parse(text));

    private static Azure.ResponseError? Parse(string text) => TableErrorParser.Parse(Encoding.UTF8.GetBytes(text));
}
