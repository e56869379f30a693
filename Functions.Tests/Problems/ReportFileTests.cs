using System.Text.Json;
using Checker.Problems;
using Checker.Storage;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class ReportFileTests
{
    [Theory]
    [InlineData("\"回函.pdf\"", "回函.pdf", null)]
    [InlineData("""{"id":"0123","name":"回函.pdf"}""", "回函.pdf", "0123")]
    public void A_file_is_read_and_written_as_a_name_or_with_its_id(string json, string name, string? id)
    {
        var file = Json.Read<ReportFile>(json);

        Assert.Equal(new ReportFile(name, id), file);
        Assert.Equal(json, Json.Write(file));
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    public void Everything_else_is_none(string json) => Assert.Throws<JsonException>(() => Json.Read<IReadOnlyList<ReportFile>>(json));

    [Fact]
    public void A_report_from_before_files_were_kept_is_still_read()
    {
        const string kept = """{"number":2,"at":"2016-05-18T00:00:00+00:00","by":"甲","action":{"action":"report","text":"已更新","files":["回函.pdf","2号"],"onPaper":true}}""";

        var step = Json.Read<Step>(kept);

        Assert.Equal("纸质回函，由工作人员录入；已更新；附件：回函.pdf、2号", step.Action.Told());
    }
}
