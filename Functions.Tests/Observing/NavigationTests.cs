using Checker.Observing;
using Checker.Observing.Columns;
using Xunit;

namespace Checker.Tests.Observing;

public class NavigationTests
{
    [Fact]
    public void Columns_come_from_menus_and_from_headings_with_more()
    {
        var page = Reading.Body("""
            <div class="nav"><ul>
              <li><a href="/index.html">首页</a></li>
              <li><a href="/zwgk/">政务公开</a><ul><li><a href="/zwgk/zcwj/">政策文件</a></li><li><a href="/zwgk/rsxx/">人事信息</a></li></ul></li>
              <li><a href="http://www.portal.gov.cn/">县政府门户</a></li>
              <li><a href="/login.asp">用户登录</a></li><li><a href="/search.asp">站内搜索</a></li><li><a href="mailto:a@b.cn">联系信箱</a></li>
              <li><a href="/files/form.doc">表格</a></li><li><a href="javascript:;">设为首页</a></li>
            </ul></div>
            <div class="box"><div><span>工作动态</span><a href="/list.asp?id=3">更多&gt;&gt;</a></div>
              <ul><li><a href="/show.asp?id=7">我局召开春季农业生产工作会</a>05-03</li><li><a href="/show.asp?id=8">我局开展春季植树造林活动</a>05-02</li></ul></div>
            <div class="box"><h3>通知公告 <a href="/tzgg/">MORE</a></h3><ul><li><a href="/show.asp?id=9">关于做好三夏工作的紧急通知</a>05-02</li></ul></div>
            """, PageRole.Home, Reading.Home);

        Assert.Equal(
            [
                "/政务公开 /zwgk/ None", "政务公开/政策文件 /zwgk/zcwj/ Policy", "政务公开/人事信息 /zwgk/rsxx/ Personnel",
                "/工作动态 /list.asp?id=3 News", "/通知公告 /tzgg/ Notices",
            ],
            page.Navigation.Select(column => $"{column.Parent}/{column.Name} {column.Address.PathAndQuery} {column.Class?.ToString() ?? "None"}"));
        Assert.All(page.Navigation.Where(column => column.Class is not null), column => Assert.Equal(ClassSource.Name, column.ClassSource));
    }

    [Theory]
    [InlineData("工作动态", "News")]
    [InlineData("乡镇动态", "News")]
    [InlineData("“本地要闻”", "News")]
    [InlineData("通知公告", "Notices")]
    [InlineData("招标公告", null)]
    [InlineData("招聘公告", "Personnel")]
    [InlineData("政策文件", "Policy")]
    [InlineData("政策法规", "Static")]
    [InlineData("政策解读", null)]
    [InlineData("信息公开年报", "Static")]
    [InlineData("信息公开指南", "Static")]
    [InlineData("领导活动", "News")]
    [InlineData("领导介绍", "Static")]
    [InlineData("历史要闻", null)]
    [InlineData("往年公告", null)]
    [InlineData("2015年工作动态", null)]
    [InlineData("价格动态", null)]
    [InlineData("局长信箱", "Consultation")]
    [InlineData("发展规划", "Plans")]
    [InlineData("人事任免", "Personnel")]
    [InlineData("农业科技", null)]
    public void A_name_gives_its_class(string name, string? @class) => Assert.Equal(@class, ColumnClasses.Of(name)?.ToString());

    [Theory]
    [InlineData("http://www.a.gov.cn/tzgg/index.html#top", "http://a.gov.cn/tzgg")]
    [InlineData("https://a.gov.cn/tzgg/", "http://a.gov.cn/tzgg")]
    public void One_page_has_one_key(string one, string other) => Assert.Equal(new Uri(other).Key, new Uri(one).Key);

    [Fact]
    public void Other_queries_are_other_pages() =>
        Assert.NotEqual(new Uri("http://a.gov.cn/list.asp?id=3").Key, new Uri("http://a.gov.cn/list.asp?id=4").Key);
}
