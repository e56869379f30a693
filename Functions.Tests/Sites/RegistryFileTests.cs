using System.Diagnostics;
using System.Text;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public class RegistryFileTests
{
    private const string Header = "主办单位,网站名称,网址";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    public void A_file_is_read_in_any_encoding_that_offices_save(string encoding)
    {
        var file = Encode($"{Header}\r\n遂平县水利局,遂平县水利局网站,http://www.spsl.gov.cn/\r\n", encoding);

        var rows = Taken(RegistryFile.Read(file));

        Assert.Equal("2: 遂平县水利局|遂平县水利局网站|http://www.spsl.gov.cn/", Assert.Single(rows.Rows.Select(Told)));
        Assert.Empty(rows.UnknownColumns);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Rows_are_numbered_as_a_spreadsheet_does(string lineBreak)
    {
        string[] lines =
            [Header, "甲,甲网,http://a.gov.cn", "", ",,", $"\"乙,局\",\"乙{lineBreak}网\",http://b.gov.cn", "丙,丙网,http://c.gov.cn"];
        var text = string.Join(lineBreak, lines);

        var rows = Taken(Read(text));

        Assert.Equal(
            ["2: 甲|甲网|http://a.gov.cn", $"5: 乙,局|乙{lineBreak}网|http://b.gov.cn", "6: 丙|丙网|http://c.gov.cn"],
            rows.Rows.Select(Told));
        Assert.Empty(rows.Rejected);
    }

    [Theory]
    [InlineData("单位,名称,首页网址")]
    [InlineData("主办单位★,网站名称*,网站地址＊")]
    [InlineData("\u3000单  位 , 网站\u3000名称,\"网\n址\"")]
    [InlineData("关于网站名录的表\n2016年5月,,\n\n主办单位,网站名称,网址")]
    [InlineData("sep=,\n主办单位,网站名称,网址")]
    [InlineData("主办单位,网站名称,网址,,")]
    public void A_header_is_found_under_its_other_names(string header)
    {
        var rows = Taken(Read($"{header}\n甲,甲网,http://a.gov.cn\n"));

        Assert.EndsWith(": 甲|甲网|http://a.gov.cn", Assert.Single(rows.Rows.Select(Told)), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_apart_by_tabs_is_read_too()
    {
        var rows = Taken(Read("主办单位\t网站名称\t网址\n甲\t甲,网\thttp://a.gov.cn\n"));

        Assert.Equal("2: 甲|甲,网|http://a.gov.cn", Assert.Single(rows.Rows.Select(Told)));
    }

    [Fact]
    public void Unknown_columns_are_named_and_left_alone()
    {
        var rows = Taken(Read("主办单位,单位,备注,网站名称,网址\n甲,乙,丙,甲网,http://a.gov.cn\n"));

        Assert.Equal(["单位", "备注"], rows.UnknownColumns);
        Assert.Equal("2: 甲|甲网|http://a.gov.cn", Assert.Single(rows.Rows.Select(Told)));
    }

    [Fact]
    public void A_missing_cell_is_empty_and_a_missing_column_is_null()
    {
        var row = Taken(Read("主办单位,网站名称,网址,别名\n甲\n")).Rows[0];

        Assert.Equal("", row[RegistryField.Aliases]);
        Assert.Null(row[RegistryField.County]);
    }

    [Theory]
    [InlineData("", "空的")]
    [InlineData("\n\n,,\n", "没有内容")]
    [InlineData("PK\u0003\u0004abc", "另存为")]
    [InlineData("PK\u0001abc", "另存为")]
    [InlineData("a\0b", "不是文本")]
    [InlineData("网站名称,备注\n甲网,乙", "缺少“主办单位”“网址”列。读到的表头是：网站名称、备注")]
    [InlineData("网站名称,主办单位,网址,网址\n", "两列都是“网址”")]
    [InlineData("网站名称,单位,网站地址,首页网址\n", "两列都是“网址”")]
    public void A_file_that_is_no_registry_is_refused_in_a_sentence(string text, string told)
    {
        var rows = Read(text);

        Assert.Contains(told, Assert.IsType<RegistryRows.Refused>(rows).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_workbook_is_refused_with_what_to_do()
    {
        var rows = RegistryFile.Read(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 });

        Assert.Contains("另存为", Assert.IsType<RegistryRows.Refused>(rows).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_strangers_is_not_repeated_at_length()
    {
        var rows = Read(string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"列{i}\u0007{new string('长', 500)}")));

        var message = Assert.IsType<RegistryRows.Refused>(rows).Message;
        Assert.InRange(message.Length, 100, 3_000);
        Assert.DoesNotContain('\u0007', message);
    }

    [Fact]
    public void A_column_that_looks_like_the_address_is_asked_about()
    {
        var rows = Assert.IsType<RegistryRows.Refused>(Read("主办单位,网站名称,官网链接,备注\n甲,甲网,http://a.gov.cn,好\n乙,乙网,www.b.gov.cn,\n丙,丙网,无,a.b\n"));

        Assert.Contains("“官网链接”列的内容像是网址", rows.Message, StringComparison.Ordinal);
        Assert.Equal("网址", Assert.Single(rows.Columns, column => column.Suggestion is not null).Suggestion);
    }

    [Fact]
    public void What_a_person_says_of_a_column_holds()
    {
        const string Text = "主办单位,网站名称,官网链接,县区\n甲,甲网,http://a.gov.cn,遂平\n";
        var choices = new Dictionary<string, string> { ["官网链接"] = "网址", ["县区"] = "" };

        var rows = Taken(RegistryFile.Read(Encoding.UTF8.GetBytes(Text), choices));

        Assert.Equal("2: 甲|甲网|http://a.gov.cn", Assert.Single(rows.Rows.Select(Told)));
        Assert.Null(rows.Rows[0][RegistryField.County]);
        Assert.Equal(["县区"], rows.UnknownColumns);
    }

    [Fact]
    public void A_second_column_of_addresses_is_suggested_as_scope_and_left_alone()
    {
        var rows = Taken(Read("主办单位,网站名称,网址,手机版\n甲,甲网,http://a.gov.cn,http://m.a.gov.cn\n"));

        Assert.Equal(("手机版", "网站范围"), rows.Columns.Where(column => column.Suggestion is not null).Select(column => (column.Name, column.Suggestion)).Single());
        Assert.Null(rows.Rows[0][RegistryField.Scope]);
    }

    [Theory]
    [InlineData("甲\"乙,丙,http://b.gov.cn", "3: 英文双引号用得不对")]
    [InlineData("\"甲\"乙,丙,http://b.gov.cn", "3: 英文双引号用得不对")]
    [InlineData("甲,乙,http://b.gov.cn,丁", "3: 这一行的格子比表头多")]
    public void A_row_that_cannot_be_told_apart_is_refused_and_the_others_are_taken(string row, string told)
    {
        var rows = Taken(Read($"{Header}\n甲,甲网,http://a.gov.cn\n{row}\n丙,丙网,http://c.gov.cn\n"));

        var rejected = Assert.Single(rows.Rejected);
        Assert.StartsWith(told, $"{rejected.Row}: {rejected.Message}", StringComparison.Ordinal);
        Assert.Equal([2, 4], rows.Rows.Select(taken => taken.Number));
    }

    [Fact]
    public void A_quote_that_is_never_closed_says_that_it_swallowed_the_rest()
    {
        var rows = Taken(Read($"{Header}\n甲,甲网,http://a.gov.cn\n乙,\"乙网,http://b.gov.cn\n丙,丙网,http://c.gov.cn\n"));

        var rejected = Assert.Single(rows.Rejected);
        Assert.Equal(3, rejected.Row);
        Assert.Contains("文件末尾", rejected.Message, StringComparison.Ordinal);
        Assert.Equal([2], rows.Rows.Select(taken => taken.Number));
    }

    [Fact]
    public void A_file_may_be_as_large_as_the_limit_and_no_larger()
    {
        var file = Encoding.UTF8.GetBytes($"{Header}\n甲,甲网,http://a.gov.cn\n");

        Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(file, mostBytes: file.Length));
        Assert.IsType<RegistryRows.Refused>(RegistryFile.Read(file, mostBytes: file.Length - 1));
    }

    [Fact]
    public void A_file_may_have_as_many_rows_as_the_limit_and_no_more()
    {
        var file = Encoding.UTF8.GetBytes($"标题\n{Header}\n甲,甲网,http://a.gov.cn\n乙,乙网,http://b.gov.cn\n");

        Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(file, mostRows: 2));
        Assert.IsType<RegistryRows.Refused>(RegistryFile.Read(file, mostRows: 1));
    }

    [Theory]
    [InlineData(100 << 20, "甲")]
    [InlineData(15 << 20, ",")]
    [InlineData(15 << 20, "\"")]
    [InlineData(15 << 20, "a\"b\n")]
    [InlineData(3_999_999, ",")]
    [InlineData(15 << 20, "a")]
    [InlineData(15 << 20, "单位,")]
    public void A_hostile_file_is_refused_before_it_costs_much(int bytes, string repeated)
    {
        var piece = Encoding.UTF8.GetBytes(repeated);
        var file = new byte[bytes];
        for (var i = 0; i < file.Length; i++)
            file[i] = piece[i % piece.Length];
        var before = Stopwatch.GetTimestamp();

        var rows = RegistryFile.Read(file);

        Assert.IsType<RegistryRows.Refused>(rows);
        Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Random_bytes_are_taken_or_refused_and_never_thrown_about()
    {
        var random = new Random(20160517);
        var honest = Encoding.UTF8.GetBytes(
            $"{Header},栏目,网站范围,关停申请日期\n\"甲,乙\",甲网,http://a.gov.cn,要闻|动态要闻|/a;b,x.cn、y.cn,2016.5.3\n");

        for (var turn = 0; turn < 3_000; turn++)
        {
            var file = turn % 2 == 0 ? new byte[random.Next(400)] : [.. honest];
            if (turn % 2 == 0)
                random.NextBytes(file);
            for (var damage = random.Next(8); damage > 0 && file.Length > 0; damage--)
                file[random.Next(file.Length)] = (byte)random.Next(256);

            if (RegistryFile.Read(file) is RegistryRows.Taken rows)
                Assert.True(RegistryImport.Plan(rows, []).New.Count <= 1);
        }
    }

    private static RegistryRows Read(string text) => RegistryFile.Read(Encoding.UTF8.GetBytes(text));

    private static RegistryRows.Taken Taken(RegistryRows rows) => Assert.IsType<RegistryRows.Taken>(rows);

    private static string Told(RegistryRow row) =>
        $"{row.Number}: {row[RegistryField.Sponsor]}|{row[RegistryField.Name]}|{row[RegistryField.Home]}";

    private static byte[] Encode(string text, string encoding)
    {
        var how = encoding switch
        {
            "GB18030" => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!,
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            "utf-8 with mark" => Encoding.UTF8,
            _ => Encoding.GetEncoding(encoding),
        };
        return [.. how.GetPreamble(), .. how.GetBytes(text)];
    }
}
