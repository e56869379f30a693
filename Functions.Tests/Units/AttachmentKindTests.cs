using Checker.Tests.Support;
using Checker.Units;
using Xunit;

namespace Checker.Tests.Units;

public sealed class AttachmentKindTests
{
    private const string Unknown = "附件须为 PDF";

    [Fact]
    public void A_kind_is_told_by_the_content()
    {
        Assert.Equal("PDF", Told(SomeFiles.Pdf));
        Assert.Equal("PNG 图片", Told(SomeFiles.Png));
        Assert.Equal("JPEG 图片", Told(SomeFiles.Jpeg));
        Assert.Equal("Word 文档", Told(SomeFiles.Office(3, SomeFiles.WordType)));
        Assert.Equal("Excel 工作簿", Told(SomeFiles.Office(3, SomeFiles.ExcelType)));
        Assert.Equal("旧版文字文档", Told(SomeFiles.Compound("Root Entry", "WordDocument", "1Table")));
        Assert.Equal("旧版表格", Told(SomeFiles.Compound("Root Entry", "Workbook")));
        Assert.Equal("旧版表格", Told(SomeFiles.Compound("Root Entry", "Book")));
    }

    [Fact]
    public void Every_other_content_is_refused()
    {
        Assert.Equal("附件是空文件。", Told([]));
        Assert.All<byte[]>(
            [
                [.. "MZ\u0090"u8], [.. "<html><script>"u8], [.. "GIF89a"u8], [.. " %PDF-1.7"u8], [.. "%PDF"u8], [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8],
                [.. "PK\u0003\u0004"u8], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
                SomeFiles.Zip(1, SomeFiles.Types(SomeFiles.WordType), "types.xml"),
                SomeFiles.Zip(2, "no xml"),
                SomeFiles.Zip(2, $"<!DOCTYPE x [<!ENTITY y 'z'>]>{SomeFiles.Types(SomeFiles.WordType)[21..]}"),
                SomeFiles.Office(2, "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
                SomeFiles.Compound("Root Entry", "PowerPoint Document"),
            ],
            file => Assert.StartsWith(Unknown, Told(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Macros_and_passwords_are_refused_with_what_to_do()
    {
        const string macros = "附件含有宏，请去除宏后另存再上传。";
        Assert.Equal(macros, Told(SomeFiles.Office(3, "application/vnd.ms-word.document.macroEnabled.main+xml")));
        Assert.Equal(macros, Told(SomeFiles.Office(3, SomeFiles.WordType, "application/vnd.ms-office.vbaProject")));
        Assert.Equal(macros, Told(SomeFiles.Compound("Root Entry", "WordDocument", "1Table", "Data", "Macros")));
        Assert.Equal(macros, Told(SomeFiles.Compound("Root Entry", "Workbook", "_VBA_PROJECT_CUR")));
        Assert.Equal("附件设有打开密码，请取消密码后另存再上传。", Told(SomeFiles.Compound("Root Entry", "EncryptedPackage")));
    }

    [Theory]
    [InlineData(AttachmentKind.LargestFile, "PDF")]
    [InlineData(AttachmentKind.LargestFile + 1, "每个附件不得超过10 MB。")]
    public void A_file_has_its_largest_size(int length, string told)
    {
        var file = new byte[length];
        SomeFiles.Pdf.CopyTo(file, 0);

        Assert.Equal(told, Told(file));
    }

    [Theory]
    [InlineData(OfficeZip.MostEntries, true)]
    [InlineData(OfficeZip.MostEntries + 1, false)]
    public void A_zips_directory_has_a_cap(int entries, bool taken) =>
        Assert.Equal(taken, Told(SomeFiles.Office(entries, SomeFiles.WordType)) == "Word 文档");

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Of_the_one_part_that_is_unpacked_no_more_is_read_than_the_cap(int beyond, bool taken)
    {
        var types = SomeFiles.Types(SomeFiles.WordType);
        var bomb = types + new string(' ', OfficeZip.LargestTypes - types.Length + beyond);

        Assert.Equal(taken, Told(SomeFiles.Zip(2, bomb)) == "Word 文档");
    }

    [Fact]
    public void A_directory_that_runs_in_a_circle_or_out_of_the_file_ends()
    {
        var circle = SomeFiles.Compound("Root Entry", "a1", "a2", "a3", "b1");
        circle[512 + 8] = 1; // the second sector of the directory leads back to the first
        circle[512 + 9] = circle[512 + 10] = circle[512 + 11] = 0;
        var astray = SomeFiles.Compound("Root Entry", "WordDocument");
        astray[76] = 0xFF;

        Assert.StartsWith(Unknown, Told(circle), StringComparison.Ordinal);
        Assert.Equal("旧版文字文档", Told(astray));
    }

    [Fact]
    public void Damage_anywhere_is_no_failure()
    {
        byte[][] whole = [SomeFiles.Office(4, SomeFiles.WordType), SomeFiles.Compound("Root Entry", "WordDocument", "1Table", "Data", "Macros")];
        foreach (var file in whole)
        {
            for (var at = 8; at < file.Length; at += 3)
            {
                var damaged = (byte[])file.Clone();
                damaged[at] ^= 0xFF;
                _ = Told(damaged);
                _ = Told(file[..at]);
            }
        }
    }

    private static string Told(byte[] file)
    {
        var (kind, refusal) = AttachmentKind.Tell(file);
        Assert.True(kind is null != refusal is null);
        return kind?.Word ?? refusal!;
    }
}
