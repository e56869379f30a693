using System.Text.Json;
using Checker.Judging;
using Xunit;

namespace Checker.Tests.Judging;

public sealed class RuleSetSchemaTests
{
    /// <summary>By the clock, the same text would be right on a quiet machine and nobody's on a busy one.</summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("!", 1)]
    public void Text_is_matched_to_its_end_however_long_that_takes(string end, int mistakes)
    {
        var schema = new RuleSetSchema("""{ "type": "string", "pattern": "^(a+)+$", "description": "只用小写字母a。" }""");
        var text = JsonSerializer.SerializeToElement(new string('a', 60_000) + end);

        Assert.Equal(mistakes, schema.Mistakes(text).Count());
    }
}
