using System.IO.Compression;
using System.Text;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;
using static Checker.Tests.Support.SampleWorkbook;

namespace Checker.Tests.Sites.Workbooks;

public class WorkbookFileTests
{
    private const string Header = "主办单位|网站名称|网址|县区|网站标识码|关停申请日期|有无办事服务";

    [Fact]
    public void Rows_are_numbered_as_the_sheet_does_and_titles_stand_above_the_header()
    {
        var rows = Taken(Of("驻马店市政府网站名录", "", "序号|主办 单位|网站名称★|首页网址|标识码", "1|甲局|甲网|http://a.gov.cn|4117000001", "", "2|乙局|乙网|http://b.gov.cn|"));

        Assert.Equal(["4: 甲局|甲网|http://a.gov.cn", "6: 乙局|乙网|http://b.gov.cn"], rows.Rows.Select(Told));
        Assert.Equal(("1", "4117000001"), (rows.Rows[0][RegistryField.Order], rows.Rows[0][RegistryField.Code]));
    }

    [Theory]
    [InlineData("<c r=\"D2\" t=\"inlineStr\"><is><t>遂平县</t></is></c>", "遂平县", "inline")]
    [InlineData("<c r=\"D2\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>遂</t></r><r><t xml:space=\"preserve\"> 平</t></r><rPh sb=\"0\" eb=\"1\"><t>suì</t></rPh></is></c>", "遂 平", "rich")]
    [InlineData("<c r=\"D2\" t=\"str\"><f>A2&amp;\"县\"</f><v>遂平县</v></c>", "遂平县", "formula's text")]
    [InlineData("<c r=\"D2\"><f>1+1</f><v>2</v></c>", "2", "formula's number")]
    [InlineData("<c r=\"D2\"><f>WEBSERVICE(A1)</f></c>", "", "formula never computed")]
    [InlineData("<c r=\"D2\" t=\"e\"><v>#REF!</v></c>", "#REF!", "error")]
    [InlineData("<c r=\"D2\" t=\"b\"><v>1</v></c>", "是", "true")]
    [InlineData("<c r=\"D2\" t=\"b\"><v>0</v></c>", "否", "false")]
    [InlineData("<c r=\"D2\" t=\"d\"><v>2016-05-03T00:00:00</v></c>", "2016-05-03", "ISO day")]
    [InlineData("<c r=\"D2\" s=\"1\"><v>42493</v></c>", "2016-05-03", "day")]
    [InlineData("<c r=\"D2\" s=\"1\"><v>42493.75</v></c>", "2016-05-03", "instant")]
    [InlineData("<c r=\"D2\" s=\"2\"><v>42493</v></c>", "2016-05-03", "day in Chinese")]
    [InlineData("<c r=\"D2\" s=\"5\"><v>0.5</v></c>", "0.5", "time of day")]
    [InlineData("<c r=\"D2\"><v>42493</v></c>", "42493", "serial number")]
    [InlineData("<c r=\"D2\" s=\"4\"><v>2016.5</v></c>", "2016.5", "decimal")]
    [InlineData("<c r=\"D2\"><v>4.117000001E9</v></c>", "4117000001", "code as a number")]
    [InlineData("<c r=\"D2\"><v>1.23E9</v></c>", "1230000000", "code with its zeros")]
    [InlineData("<c r=\"D2\" s=\"3\"><v>117000001</v></c>", "0117000001", "leading zero by format")]
    [InlineData("<c r=\"D2\" s=\"999\"><v>13800000000</v></c>", "13800000000", "telephone in a style that is not there")]
    [InlineData("<c r=\"D2\"><v>NaN</v></c>", "NaN", "no number")]
    [InlineData("<c r=\"D2\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x0041_</t></is></c>", "a\rb_x0041_", "escaped")]
    [InlineData("<c r=\"D2\" t=\"inlineStr\"><is><t><![CDATA[<b>]]></t></is></c>", "<b>", "CDATA")]
    public void A_cell_is_what_its_reader_sees(string cell, string text, string kind)
    {
        var rows = Taken(new SampleWorkbook().Sheet(Header, Row(cell)).ToBytes());

        Assert.True(text == Assert.Single(rows.Rows)[RegistryField.County], kind);
    }

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so()
    {
        var file = new SampleWorkbook { Properties = "<workbookPr date1904=\"1\"/>" }.Sheet(Header, Row("<c r=\"D2\" s=\"1\"><v>41031</v></c>")).ToBytes();

        Assert.Equal("2016-05-03", Taken(file).Rows[0][RegistryField.County]);
    }

    [Fact]
    public void A_result_that_is_an_error_refuses_its_row_and_says_so()
    {
        var rows = Taken(new SampleWorkbook().Sheet(Header, Row("<c r=\"D2\" t=\"e\"><v>#N/A</v></c>")).ToBytes());

        var rejected = Assert.Single(RegistryImport.Plan(rows, []).Rejected);
        Assert.Equal((2, RegistryField.County), (rejected.Row, rejected.Field));
        Assert.Contains("#N/A", rejected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_cells_are_filled_down_and_never_over_another()
    {
        var file = new SampleWorkbook()
            .Sheet("<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"D2:E3\"/><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"nonsense\"/></mergeCells>",
                [Header, "甲局|甲网|http://a.gov.cn|遂平县", "|乙网|http://b.gov.cn", "|丙网|http://c.gov.cn", "丁局|丁网|http://d.gov.cn"])
            .ToBytes();

        var rows = Taken(file).Rows;

        Assert.Equal(["2: 甲局|甲网|http://a.gov.cn", "3: 甲局|乙网|http://b.gov.cn", "4: 甲局|丙网|http://c.gov.cn", "5: 丁局|丁网|http://d.gov.cn"], rows.Select(Told));
        Assert.Equal(["遂平县", "遂平县", "", ""], rows.Select(row => row[RegistryField.County]));
        Assert.All(rows, row => Assert.Equal("", row[RegistryField.Code]));
    }

    [Fact]
    public void A_header_of_two_merged_rows_is_one_and_a_repeated_one_is_no_site()
    {
        var file = new SampleWorkbook()
            .Sheet("<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:C2\"/></mergeCells>",
                ["主办单位|网站名称|网址|关停情况", "|||关停申请日期", "甲局|甲网|http://a.gov.cn|2016.5.3", "主办单位|网站名称|网址|", "乙局|乙网|http://b.gov.cn|"])
            .ToBytes();

        var rows = Taken(file).Rows;

        Assert.Equal([3, 5], rows.Select(row => row.Number));
        Assert.Equal("2016.5.3", rows[0][RegistryField.Requested]);
    }

    [Fact]
    public void The_first_sheet_with_a_header_is_read_and_hidden_ones_come_last()
    {
        var file = new SampleWorkbook()
            .Sheet("", [Header, "隐局|隐网|http://hidden.gov.cn"], "hidden")
            .Sheet("填表说明", "请于5月31日前报送")
            .Sheet()
            .Sheet(Header, "甲局|甲网|http://a.gov.cn")
            .Sheet(Header, "乙局|乙网|http://b.gov.cn")
            .ToBytes();

        Assert.Equal("2: 甲局|甲网|http://a.gov.cn", Assert.Single(Taken(file).Rows.Select(Told)));
    }

    [Fact]
    public void Without_a_whole_header_the_closest_sheet_is_told_of()
    {
        var file = new SampleWorkbook().Sheet("填表说明").Sheet("网站名称|主办单位|备注", "甲网|甲局|无").ToBytes();

        Assert.Contains("缺少“网址”列。读到的表头是：网站名称、主办单位、备注", Refusal(file), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> NoRegistries => new()
    {
        { "读不出来", Encoding.ASCII.GetBytes("PK\u0003\u0004 broken") },
        { "读不出来", Of(Header, "甲局|甲网|http://a.gov.cn")[..^40] },
        { "读不出来", new SampleWorkbook().Sheet(Header).ToBytes(("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\">")) },
        { "读不出来", new SampleWorkbook().Sheet(Header).ToBytes(("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"网\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>")) },
        { "读不出来", new SampleWorkbook().Sheet(Header).ToBytes(("xl/styles.xml", "<!DOCTYPE s SYSTEM \"file:///etc/passwd\"><s/>")) },
        { "不是 Excel 工作簿", new SampleWorkbook().Sheet(Header).ToBytes(("_rels/.rels", "<Relationships/>")) },
        { "不是 Excel 工作簿", new SampleWorkbook().Sheet(Header).ToBytes(("xl/workbook.xml", "<document/>")) },
        { "没有内容", new SampleWorkbook().Sheet().ToBytes() },
        { "没有内容", new SampleWorkbook().ToBytes() },
        { "行号乱了", new SampleWorkbook().Sheet("<row r=\"2\"/><row r=\"2\"/>").ToBytes() },
        { "行号乱了", new SampleWorkbook().Sheet("<row r=\"9999999\"/>").ToBytes() },
        { "位置不对", new SampleWorkbook().Sheet("<row><c r=\"12\"><v>1</v></c></row>").ToBytes() },
        { "指向不存在的文字", new SampleWorkbook().Sheet("<row><c t=\"s\"><v>7</v></c></row>").ToBytes() },
        { "超过 32,767 个字", Of(new string('长', 300_000)) },
        { "旧版 Excel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "密码", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
    };

    [Theory]
    [MemberData(nameof(NoRegistries))]
    public void A_workbook_that_cannot_be_read_is_refused_in_a_sentence(string told, byte[] file) =>
        Assert.Contains(told, Refusal(file), StringComparison.Ordinal);

    [Fact]
    public void A_zip_under_a_password_is_refused()
    {
        var file = Of(Header, "甲局|甲网|http://a.gov.cn");
        // Bit 0 of the flags, in each entry's local and central head.
        for (var i = 0; i < file.Length - 4; i++)
        {
            if (file.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8))
                file[i + 6] |= 1;
            if (file.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
                file[i + 8] |= 1;
        }

        Assert.Contains("密码", Refusal(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row><c t=\"inlineStr\"><is><t>", "aaaaaaaaaaaaaaaa", 300)]
    [InlineData("<row r=\"", "1111111111111111", 300)]
    [InlineData("", "<row/>          ", 300)]
    [InlineData("<row>", "<c t=\"b\"/>        ", 300)]
    public void A_zip_bomb_is_refused_and_says_why(string start, string repeated, int mebibytes)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Skeleton())
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
                if (!name.EndsWith("sheet1.xml", StringComparison.Ordinal))
                    continue;

                part.Write(Encoding.UTF8.GetBytes(start));
                var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(repeated, (1 << 20) / repeated.Length)));
                for (var i = 0; i < mebibytes; i++)
                    part.Write(block);
            }
        }

        Assert.InRange(file.Length, 1, RegistryFile.MostBytes);
        Assert.Matches("太多|超过|乱了", Refusal(file.ToArray()));
    }

    [Fact]
    public void Random_damage_is_taken_or_refused_and_never_thrown_about()
    {
        var random = new Random(20160517);
        var honest = new SampleWorkbook().Sheet("<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>", [Header, "甲局|甲网|http://a.gov.cn", "|乙网|http://b.gov.cn", Row("<c r=\"D4\" s=\"2\"><v>42493</v></c>", 4)]);
        var parts = Unzip(honest.ToBytes());

        for (var turn = 0; turn < 2_000; turn++)
        {
            var file = turn % 2 == 0 ? honest.ToBytes() : Damaged(honest, parts[random.Next(parts.Count)], random);
            for (var damage = turn % 2 == 0 ? random.Next(6) : 0; damage > 0; damage--)
                file[random.Next(file.Length)] = (byte)random.Next(256);

            if (RegistryFile.Read(file) is RegistryRows.Taken rows)
                Assert.True(RegistryImport.Plan(rows, []).New.Count <= 3);
        }
    }

    private static byte[] Damaged(SampleWorkbook honest, (string Name, string Xml) part, Random random)
    {
        var xml = new StringBuilder(part.Xml);
        for (var damage = random.Next(1, 4); damage > 0; damage--)
            xml[random.Next(xml.Length)] = "<>&\"'/= \0aA0;19县"[random.Next(16)];
        return honest.ToBytes((part.Name, xml.ToString()));
    }

    private static List<(string Name, string Xml)> Unzip(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return (entry.FullName, text.ReadToEnd());
        })];
    }

    private static IEnumerable<(string Name, string Xml)> Skeleton() => Unzip(new SampleWorkbook().Sheet().ToBytes())
        .Select(part => part.Name.EndsWith("sheet1.xml", StringComparison.Ordinal) ? (part.Name, "<worksheet><sheetData>") : part);

    private static string Row(string cell, int number = 2) => $"<row r=\"{number}\">{Text("甲局")}{Text("甲网")}{Text("http://a.gov.cn/" + (number == 2 ? "" : "4"))}{cell}</row>";

    private static RegistryRows.Taken Taken(byte[] file) => Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(file));

    private static string Refusal(byte[] file) => Assert.IsType<RegistryRows.Refused>(RegistryFile.Read(file)).Message;

    private static string Told(RegistryRow row) =>
        $"{row.Number}: {row[RegistryField.Sponsor]}|{row[RegistryField.Name]}|{row[RegistryField.Home]}";
}
