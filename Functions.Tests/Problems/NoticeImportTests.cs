using System.Text;
using Checker.Problems;
using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Problems;

public sealed class NoticeImportTests
{
    private const string Head = "单位,网站,具体问题,文号,整改期限\n";

    private static readonly Site[] Registry =
    [
        Site("s-farm", "示例县农业局网站", "http://www.example.gov.cn/", "示例县农业局") with { Aliases = ["示例县农机网"] },
        Site("s-wei-1", "卫生局网站", "http://wsj.example.gov.cn/", "甲县卫生局") with { Addressee = "甲县人民政府" },
        Site("s-wei-2", "卫生局网站", "http://wsj2.example.gov.cn/", "乙县卫生局") with
        {
            County = "乙县",
            Dated = [new DatedName(RegistryField.Sponsor, "乙县卫生和计划生育委员会", null, Some.Day("2018-12-31"))],
        },
    ];

    [Fact]
    public void A_title_merged_cells_and_blank_rows_are_as_offices_have_them()
    {
        var import = Read("附件1,,,,\n,,,,\n 单 位 ,网站名称,具体问题（部分）,文号,整改期限\n"
            + "示例县,示例县农业局网站,首页栏目2周内未更新,驻政办〔2015〕9号,2016.5.31\n,,存在空白栏目,驻政办〔2015〕9号,\n,,,,\n甲县人民政府,卫生局网站,网站无法打开,驻政办〔2015〕9号,\n");

        Assert.Empty(import.Rejected);
        Assert.Equal(
            ["s-farm 首页栏目2周内未更新 2016-05-31", "s-farm 存在空白栏目 ", "s-wei-1 网站无法打开 "],
            import.Problems.Select(each => (each.Key, Import: (ProblemAction.Import)each.Action)).Select(each => $"{each.Key.Site} {each.Import.Text} {each.Import.Deadline:yyyy-MM-dd}"));
        Assert.Equal(3, import.Problems.Select(each => each.Key.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("示例县农业局网站", "s-farm")]
    [InlineData("示例县农业局", "s-farm")]
    [InlineData("示例县 农机网", "s-farm")]
    [InlineData("www.example.gov.cn", "s-farm")]
    [InlineData("https://www.example.gov.cn/", "s-farm")]
    [InlineData("wsj2.example.gov.cn", "s-wei-2")]
    public void A_site_is_known_by_name_alias_and_address(string name, string site) =>
        Assert.Equal(site, Assert.Single(Read($"{Head}示例县,{name},空白,1号,\n").Problems).Key.Site.ToString());

    [Theory]
    [InlineData("甲县人民政府", "s-wei-1")]
    [InlineData("甲县卫生局", "s-wei-1")]
    [InlineData("乙县", "s-wei-2")]
    [InlineData("乙县卫生和计划生育委员会", "s-wei-2")] // as it was called then
    public void Of_namesakes_the_unit_decides(string unit, string site) =>
        Assert.Equal(site, Assert.Single(Read($"{Head}{unit},卫生局网站,空白,1号,\n").Problems).Key.Site.ToString());

    [Theory]
    [InlineData("丙县,卫生局网站,空白,1号,", "网站", "s-wei-2")]
    [InlineData("丙县,丙县农业局网站,空白,1号,", "网站", "名录中没有")]
    [InlineData("丙县,,空白,1号,", "网站", "不能为空")]
    [InlineData("示例县,示例县农业局网站,,1号,", "具体问题", "须填写")]
    [InlineData("示例县,示例县农业局网站,空白,,", "文号", "须填写")]
    [InlineData("示例县,示例县农业局网站,空白,1号,下月底", "整改期限", "不是日期")]
    public void A_row_that_is_wrong_is_refused_with_its_number_and_reason(string row, string field, string told)
    {
        var import = Read($"{Head}示例县,示例县农业局网站,空白,1号,\n{row}\n示例县,示例县农业局网站,又空白,1号,\n");

        var rejected = Assert.Single(import.Rejected);
        Assert.Equal((3, field), (rejected.Row, rejected.Field));
        Assert.Contains(told, rejected.Message, StringComparison.Ordinal);
        Assert.Equal(2, import.Problems.Count);
    }

    [Fact]
    public void A_number_that_the_file_lacks_is_the_calls()
    {
        var (import, _) = NoticeImport.Read(Encoding.UTF8.GetBytes("单位,网站,具体问题\n示例县,示例县农业局网站,空白\n"), Registry, "驻政办〔2015〕9号");

        Assert.Equal("驻政办〔2015〕9号", ((ProblemAction.Import)Assert.Single(import!.Problems).Action).Notice);
    }

    [Theory]
    [InlineData("")]
    [InlineData("单位,网站\nx,y\n")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("\0\0")]
    public void What_is_no_such_table_is_refused(string text)
    {
        var (import, refusal) = NoticeImport.Read(Encoding.UTF8.GetBytes(text), Registry, null);

        Assert.Null(import);
        Assert.NotEmpty(refusal!);
    }

    [Theory]
    [InlineData(NoticeImport.MostRows, true)]
    [InlineData(NoticeImport.MostRows + 1, false)]
    public void A_file_has_a_most_of_rows(int rows, bool ok)
    {
        var text = Head + string.Concat(Enumerable.Repeat("示例县,示例县农业局网站,空白,1号,\n", rows));

        Assert.Equal(ok, NoticeImport.Read(Encoding.UTF8.GetBytes(text), Registry, null).Import is not null);
    }

    private static NoticeImport Read(string text) => NoticeImport.Read(Encoding.UTF8.GetBytes(text), Registry, null).Import!;

    private static Site Site(string id, string name, string home, string sponsor) =>
        Some.Site() with { Id = SiteId.Parse(id), Name = name, Home = new Uri(home), Sponsor = sponsor, County = null };
}
