using Xunit;

namespace Checker.Tests.Observing;

/// <summary>What of a page's markup is left once it has been laid out.</summary>
public sealed class PageSourceTests
{
    private static readonly int[] InOrder = [2, 6, 4, 0, 5, 3, 1];

    [Theory]
    [InlineData("<a href=/1 HREF='/2'>", "href", "/2")]
    [InlineData("<a title=\"甲&amp;乙\">", "title", "甲&amp;乙")]
    [InlineData("<a title=''>", "title", "")]
    [InlineData("<a download>", "download", "")]
    [InlineData("<a titles=1>", "title", null)]
    [InlineData("<a>", "title", null)]
    public void An_attribute_is_the_last_of_its_name_as_it_was_written(string tag, string name, string? value) =>
        Assert.Equal(value, Reading.Html($"<p class=x>{tag}文</a></p>").Boxes.Single(box => box.Tag == "a").Written(name));

    [Fact]
    public void What_no_visitor_sees_has_a_place_but_is_no_child()
    {
        var page = Reading.Html("<html><head><title>标题</title><script>甲()</script></head><body><p>文<script src=/b.js></script><p>文</p></body></html>");
        Assert.Equal(["/html[1]/head[1]/script[1]", "/html[1]/body[1]/p[1]/script[1]"], page.Scripts.Select(script => script.Box.Place()));
        Assert.Equal(["甲()", ""], page.Scripts.Select(script => script.Text));
        Assert.Equal(["标题"], page.Contents("title"));
        Assert.Equal(["html", "body", "p", "p"], page.Boxes.Select(box => box.Tag));
        Assert.DoesNotContain(page.Boxes, box => box.Children.ToArray().Any(child => child.Tag is "script" or "head"));
    }

    [Fact]
    public void What_an_element_holds_is_seen_or_not_and_ends_with_it()
    {
        var page = Reading.Html("<ul><li><a href=/1><img src=/1.png></a></li><li><svg><path/></svg><script>x</script></li></ul><p>文</p>");
        var items = page.Boxes.Where(box => box.Tag == "li").ToList();
        Assert.Equal([["a", "img"], ["svg", "path", "script"]], items.Select(item => page.Inner(item).Select(box => box.Tag).ToArray()));
        Assert.Equal(["ul", "li", "a", "img", "li", "svg", "path", "script", "p"], page.Inner(page.Root).Select(box => box.Tag));
    }

    [Theory]
    [InlineData("<!-- <a href=/x>甲</a> -->")]
    [InlineData("<!-- <a href=/x>甲</a>")]
    public void A_comment_is_where_it_stands_in_the_source(string comment)
    {
        var page = Reading.Html($"<p>文</p><div id=d>{comment}");
        var only = Assert.Single(page.Comments);
        Assert.Equal(comment, page.Written(only.Place));
        Assert.Equal("d", only.Within.Attribute("id"));
    }

    [Fact]
    public void Links_for_those_without_scripts_are_told_apart()
    {
        var link = Assert.Single(Reading.Html("<p>文<noscript><div><a href=/x>甲<b>乙</b></a></div></noscript></p>").Unscripted);
        Assert.Equal(("/x", "甲乙", "/p[1]/noscript[1]"), (link.Href, link.Words, link.Within.Place()));
    }

    [Fact]
    public void A_link_within_two_such_elements_is_one_and_long_words_are_cut()
    {
        var link = Assert.Single(Reading.Html($"<p>文<noscript><div><noscript><a href=/x>{new string('长', 2000)}</a></noscript></div></noscript></p>").Unscripted);
        Assert.Equal(("/x", 500, "/p[1]/noscript[1]"), (link.Href, link.Words.Length, link.Within.Place()));
    }

    [Fact]
    public void Places_are_counted_among_those_of_a_name_in_whatever_order_they_are_asked_for()
    {
        var page = Reading.Html("<div><p>一<b>甲</b><p>二<i>乙</i><p>三<p>四</div>");
        var places = page.Boxes.Where(box => box.Tag == "p").Reverse().Select(box => box.Place()).Reverse().ToList();
        Assert.Equal(["/div[1]/p[1]", "/div[1]/p[2]", "/div[1]/p[3]", "/div[1]/p[4]"], places);
        var others = Reading.Html("<div><p>一</p><b>甲</b><p>二</p><i>乙</i><p>三</p><b>丙</b><p>四</p></div>").Boxes.Where(box => box.Parent?.Tag == "div").ToList();
        Assert.Equal(
            ["/div[1]/p[2]", "/div[1]/p[4]", "/div[1]/p[3]", "/div[1]/p[1]", "/div[1]/b[2]", "/div[1]/i[1]", "/div[1]/b[1]"],
            InOrder.Select(index => others[index].Place()));
    }

    [Fact]
    public void A_page_of_signs_takes_no_room_for_what_it_does_not_have()
    {
        var (equals, less) = (new string('=', 4_000_000), new string('<', 25_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var page = Reading.Html($"<p>{equals}</p>{less}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80_000_000);
        Assert.Equal(equals, page.TextOf(page.Boxes[0]));
    }
}
