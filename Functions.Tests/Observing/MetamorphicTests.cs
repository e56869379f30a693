using System.Text;
using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

/// <summary>What must not change when a page changes in ways that mean nothing.</summary>
public class MetamorphicTests
{
    private static readonly string[] Blocks =
    [
        "<div class='box'><h3>工作动态<a href='/gzdt/'>更多</a></h3><ul><li><a href='/show.asp?id=1'>我局召开春季农业生产工作会</a><span>2016-05-03</span></li><li><a href='/show.asp?id=2'>我局开展春季植树造林活动</a><span>2016-05-02</span></li></ul></div>",
        "<table><tr><td><b>通知公告</b></td><td><a href='/tzgg/'>更多</a></td></tr><tr><td><a href='/show.asp?id=3'>关于做好三夏工作的紧急通知</a></td><td>[04-20]</td></tr><tr><td><a href='/show.asp?id=4'>关于做好防汛工作的紧急通知</a></td><td>[04-19]</td></tr></table>",
        "<dl><dt>政策文件 <a href='/zcwj/'>更多</a></dt><dd><a href='/zw/t20160301_5.html'>关于农业补贴发放的实施意见</a></dd><dd><a href='/zw/t20160201_6.html'>关于农机购置补贴的实施意见</a></dd></dl>",
        "<div><h2>办事指南<a href='/bszn/'>更多</a></h2><p><a href='/show.asp?id=7'>种子经营许可证办理流程说明</a> 2016年1月5日</p><p><a href='/show.asp?id=8'>动物防疫条件合格证办理说明</a> 2016年1月4日</p></div>",
    ];

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("gb18030", false)]
    [InlineData("gb2312", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void A_page_says_the_same_in_every_encoding(string name, bool marked)
    {
        var html = $"<html><head><title>某某县农业局网站</title></head><body>{string.Concat(Blocks)}</body></html>";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(html)];

        var page = Reading.Bytes(bytes, PageRole.Home, Reading.Home);

        var plain = Reading.Page(html, PageRole.Home, Reading.Home);
        Assert.Equal(8, page.Items.Count);
        Assert.Equal(plain.Items, page.Items);
        Assert.Equal(plain.Navigation, page.Navigation);
        Assert.Equal(plain.Title, page.Title);
    }

    [Theory]
    [InlineData(3, 2, 1, 0)]
    [InlineData(1, 3, 0, 2)]
    [InlineData(2, 0, 3, 1)]
    public void The_order_of_blocks_means_nothing(int first, int second, int third, int fourth)
    {
        var shuffled = Reading.Body(string.Concat(new[] { first, second, third, fourth }.Select(i => Blocks[i])), PageRole.Home, Reading.Home);

        var page = Reading.Body(string.Concat(Blocks), PageRole.Home, Reading.Home);
        Assert.Equal(8, page.Items.Count(item => item.Date is not null));
        Assert.Equal(Sorted(page.Items.Select(Facts)), Sorted(shuffled.Items.Select(Facts)));
        Assert.Equal(Sorted(page.Navigation.Select(column => $"{column}")), Sorted(shuffled.Navigation.Select(column => $"{column}")));
    }

    /// <summary>Damage of every kind, always the same: nothing throws, and every item stands on the page.</summary>
    [Fact]
    public void A_damaged_page_is_read_all_the_same()
    {
        var random = new Random(20160517);
        var whole = Reading.Gb($"<html><body>{string.Concat(Blocks)}</body></html>");
        for (var round = 0; round < 400; round++)
        {
            var bytes = whole.ToArray();
            for (var hit = random.Next(1, 40); hit > 0; hit--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            var page = Reading.Bytes(bytes[..random.Next(bytes.Length)], (PageRole)random.Next(4), Reading.Home);

            Assert.All(page.Items, item => Assert.NotEmpty(item.Title));
        }
    }

    private static string Facts(Item item) => (item with { Place = "" }).ToString();

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
