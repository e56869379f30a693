using System.Text;
using Checker.Observing.Attachments;
using Xunit;

namespace Checker.Tests.Observing.Attachments;

public sealed class FileTextTests
{
    [Fact]
    public void A_workbook_is_read_row_by_row() =>
        Assert.Equal(new FileText("姓名\t电话\t\n张某\t13800001111\t\n", "xlsx"), FileText.Of(SomeFile.Excel(["姓名", "电话"], ["张某", "13800001111"]), null));

    [Fact]
    public void A_document_is_read_paragraph_by_paragraph() =>
        Assert.Equal(new FileText("第一段\n第二段\n", "docx"), FileText.Of(SomeFile.Word("第一段", "第二段"), null));

    [Fact]
    public void A_table_in_text_is_read_in_its_encoding() =>
        Assert.Equal("姓名,电话", FileText.Of(Reading.Gb("姓名,电话"), "text/csv").Text);

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "zip", SomeFile.Zip(("a.txt", "a")) },
        { "damaged", SomeFile.Word("a")[..^10] },
        { "damaged", SomeFile.Zip(("word/document.xml", "<w:document><w:p>")) },
        { "damaged", SomeFile.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) },
        { "ole", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]] },
        { "pdf", Encoding.ASCII.GetBytes("%PDF-1.4 no more") },
        { "unknown", [0, 1, 2, 3, 0, 255, 254, 0, 1] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_says_so(string kind, byte[] file) => Assert.Equal(new FileText(null, kind), FileText.Of(file, null));

    [Fact]
    public void What_unpacks_without_end_is_not_read_to_its_end()
    {
        var file = SomeFile.Word([.. Enumerable.Repeat(new string('字', 100_000), 100)]);

        Assert.InRange(FileText.Of(file, null).Text!.Length, FileText.Longest, FileText.Longest + 200_000);
    }
}
