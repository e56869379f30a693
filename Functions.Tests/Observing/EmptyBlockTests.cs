using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public class EmptyBlockTests
{
    private const string Filled =
        "<div><h2>工作动态 <a href='/gzdt/'>更多</a></h2><ul><li><a href='/gzdt/1.html'>我局召开春季农业生产工作会</a>2016-05-03</li><li><a href='/gzdt/2.html'>我局开展春季植树造林活动</a>2016-05-02</li></ul></div>";

    [Theory]
    [InlineData("<div><h2>通知公告 <a href='/tzgg/'>更多</a></h2><ul></ul></div>", "通知公告 ")]
    [InlineData("<div><h2>通知公告 <a href='/tzgg/'>更多&gt;&gt;</a></h2><ul><li></li></ul></div>", "通知公告 ")]
    [InlineData("<table><tr><td>通知公告</td><td><a href='/tzgg/'>更多</a></td></tr><tr><td colspan=2><table></table></td></tr></table>", "通知公告 ")]
    [InlineData("<div><h2>通知公告 <a href='/tzgg/'>更多</a></h2><p>暂无内容</p></div>", "通知公告 暂无内容")]
    public void A_block_with_a_place_for_items_and_none_in_it_is_empty(string block, string told)
    {
        var page = Home(Filled + block);

        var empty = Assert.Single(page.EmptyBlocks);
        Assert.Equal((told, "/tzgg/"), ($"{empty.Name} {empty.Phrase}", empty.More.AbsolutePath));
        Assert.Equal(page.EmptyBlocks, Reading.Bytes(Reading.Gb($"<body>{Filled}{block}"), PageRole.Home, Reading.Home).EmptyBlocks.Select(one => one with { Place = empty.Place }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<div><h2>通知公告 <a href='/tzgg/'>更多</a></h2></div><div><ul></ul></div>")] // the place may be another's
    [InlineData("<div><h2>通知公告 <a href='/tzgg/'>更多</a></h2><ul></ul><img src='/a.jpg'></div>")]
    [InlineData("<div><h2>通知公告 <a href='/tzgg/'>更多</a></h2><ul></ul><iframe src='/list.html'></iframe></div>")]
    [InlineData("<div><h2>通知公告 <a href='/tzgg/'>更多</a></h2><ul id='list'></ul></div><script>$.get('/list.json', show)</script>")]
    [InlineData("<div><h2>通知公告 <a href='/tzgg/'>更多</a></h2><ul></ul><p>全县农业生产情况通报</p></div>")]
    public void Where_anything_may_stand_there_nothing_is_said(string block) => Assert.Empty(Home(Filled + block).EmptyBlocks);

    [Fact]
    public void Only_a_home_page_has_them() =>
        Assert.Empty(Reading.Body(Filled + "<div><h2>通知公告 <a href='/tzgg/'>更多</a></h2><ul></ul></div>").EmptyBlocks);

    private static PageFacts Home(string body) => Reading.Page($"<body>{body}", PageRole.Home, Reading.Home);
}
