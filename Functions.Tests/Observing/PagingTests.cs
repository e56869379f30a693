using Xunit;

namespace Checker.Tests.Observing;

public class PagingTests
{
    private const string List = "<ul><li><a href='/a/1.html'>我局召开春季农业生产工作会</a>2016-05-03</li><li><a href='/a/2.html'>我局开展春季植树造林活动</a>2016-05-02</li></ul>";

    [Theory]
    [InlineData("<p>共 86 条记录 第 1 页 共 5 页 <a href='list.asp?page=2'>下一页</a></p>", "1 5 86 /list/gzdt/list.asp?page=2")]
    [InlineData("<p>页次:2/5页 共86条 <a href='index_2.html'>下页</a> <a href='index_4.html'>尾页</a></p>", "2 5 86 /list/gzdt/index_2.html")]
    [InlineData("<p>当前第3页/共5页</p>", "3 5  ")]
    [InlineData("<script>function createPageHTML(_nPageCount, _nCurrIndex){}</script><script>createPageHTML(5, 0, 'index', 'htm');</script>", "1 5  ")]
    [InlineData("<p><a href='#'>上一页</a> 1 <a href='index_1.html'>下一页</a></p>", "   /list/gzdt/index_1.html")]
    public void The_pages_of_a_list_are_told(string pager, string expected)
    {
        var html = List + pager;

        var paging = Reading.Body(html).Paging!;

        Assert.Equal(expected, $"{paging.Page} {paging.Pages} {paging.Items} {paging.Next?.PathAndQuery}");
        Assert.Equal(paging, Reading.Bytes(Reading.Gb(html)).Paging);
    }

    [Theory]
    [InlineData("<p>版权所有:某某县农业局</p>")]
    [InlineData("<p>详见《县志》第 172 页。</p>")]
    [InlineData("<p>该书共200页。</p>")]
    [InlineData("<p>全县共120条农村公路,第3季度完成</p>")]
    public void A_list_without_more_pages_has_none(string foot) => Assert.Null(Reading.Body(List + foot).Paging);
}
