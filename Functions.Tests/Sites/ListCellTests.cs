using Checker.Sites;
using Xunit;
using static Checker.Tests.Sites.OneRow;

namespace Checker.Tests.Sites;

public class ListCellTests
{
    [Theory]
    [InlineData("计生委网站", "计生委网站")]
    [InlineData("甲网；乙网;丙网、丁网", "甲网 乙网 丙网 丁网")]
    [InlineData("\"甲网\r\n乙网\n\"", "甲网 乙网")]
    [InlineData("；；", "")]
    public void Aliases_are_told_apart(string cell, string aliases) =>
        Assert.Equal(aliases, string.Join(' ', Site((RegistryField.Aliases, cell)).Aliases));

    [Theory]
    [InlineData("xxgk.a.gov.cn", "xxgk.a.gov.cn")]
    [InlineData("http://XXGK.a.gov.cn/；www.city.gov.cn/bm/sjj/、b.cn:8080", "xxgk.a.gov.cn www.city.gov.cn/bm/sjj b.cn:8080")]
    [InlineData("水利.政务/a", "xn--kcrt84d.xn--zfr164b/a")]
    public void Scope_is_hosts_and_path_prefixes(string cell, string scope) =>
        Assert.Equal(scope, string.Join(' ', Site((RegistryField.Scope, cell)).Scope));

    [Theory]
    [InlineData("a.gov.cn/x?id=1", "路径为止")]
    [InlineData("a.gov.cn/x#top", "路径为止")]
    [InlineData("*.gov.cn", "不是网址")]
    [InlineData("市水利局", "不完整")]
    public void Scope_of_another_form_is_refused(string cell, string told) => Refused(RegistryField.Scope, cell, told);

    [Theory]
    [InlineData("工作动态", "工作动态 - -")]
    [InlineData("工作动态|动态要闻", "工作动态 动态要闻 -")]
    [InlineData("工作动态||http://a.gov.cn/gzdt/", "工作动态 - http://a.gov.cn/gzdt/")]
    [InlineData("公告｜通知公告｜/tzgg/list.jsp?id=1", "公告 通知公告 http://www.a.gov.cn/tzgg/list.jsp?id=1")]
    [InlineData("公告|通知公告|list.html；机构|静态|www.b.gov.cn/jg", "公告 通知公告 http://www.a.gov.cn/list.html; 机构 静态 http://www.b.gov.cn/jg")]
    [InlineData("公告|通知公告|WWW.A.gov.cn/tzgg", "公告 通知公告 http://www.a.gov.cn/tzgg")]
    [InlineData("\"要闻|动态要闻|/yw\r\n人事|人事信息|/rs\"", "要闻 动态要闻 http://www.a.gov.cn/yw; 人事 人事信息 http://www.a.gov.cn/rs")]
    public void Columns_are_read_with_class_and_address(string cell, string columns) => Assert.Equal(
        columns,
        string.Join("; ", Site((RegistryField.Columns, cell)).Columns.Select(column =>
            $"{column.Name} {column.Class?.Word() ?? "-"} {column.Address?.AbsoluteUri ?? "-"}")));

    [Theory]
    [InlineData("|动态要闻|/yw", "缺少栏目名称")]
    [InlineData("要闻|新闻|/yw", "类别“新闻”")]
    [InlineData("要闻|/yw", "类别“/yw”")]
    [InlineData("要闻|动态要闻|javascript:void(0)", "不是 http")]
    [InlineData("要闻|动态要闻|ftp://a.gov.cn/", "不是 http")]
    [InlineData("要闻|动态要闻|//u:p@a.gov.cn/", "用户名")]
    [InlineData("要闻|动态要闻|/y w", "空格")]
    public void A_column_of_another_form_is_refused(string cell, string told) => Refused(RegistryField.Columns, cell, told);
}
