using Checker.Observing;
using Checker.Storage;
using Xunit;

namespace Checker.Tests.Observing;

public sealed class SharedFactsTests
{
    private const string List =
        "<ul><li><a href=/a/1.html>甲县农业局召开会议</a><span>2016-05-03</span></li><li><a href=/a/2.html>乙县农业局召开会议</a><span>2016-05-03</span></li>"
        + "<li><a href=/a/3.html>丙县农业局召开会议</a></li></ul>";

    private readonly SharedFacts _shared = new();

    [Fact]
    public void A_page_says_what_it_said()
    {
        var page = Reading.Body($"<div class=nav><a href=/b/>政务公开</a><a href=/c/>通知公告</a><a href=/d/>工作动态</a></div>{List}");
        Assert.NotEmpty(page.Items);
        Assert.Equal(Json.Write(page), Json.Write(_shared.Of(page)));
        Assert.Equal(Json.Write(page), Json.Write(_shared.Of(page)));
    }

    [Fact]
    public void What_two_pages_say_alike_is_held_once()
    {
        var (one, other) = (_shared.Of(Reading.Body(List)), _shared.Of(Reading.Body(List, address: Reading.Home + "list/tzgg/")));
        Assert.Equal(3, one.Items.Count);
        Assert.All(one.Items.Zip(other.Items), pair =>
        {
            Assert.Same(pair.First.Title, pair.Second.Title);
            Assert.Same(pair.First.Address, pair.Second.Address);
            Assert.Same(pair.First.Place, pair.Second.Place);
            Assert.Same(pair.First.Date, pair.Second.Date);
        });
        Assert.Same(one.Items[0].Date, one.Items[1].Date);
    }

    [Fact]
    public void Addresses_are_alike_only_to_the_letter()
    {
        Uri[] written = [new("http://www.example.gov.cn/a#1"), new("http://www.example.gov.cn/a#2"), new("http://WWW.example.gov.cn/a#2")];
        var page = Reading.Body(List) with { Items = [.. written.Select(address => new Item("甲", address, null, null, ""))] };
        Assert.Equal(written.Select(address => address.OriginalString), _shared.Of(page).Items.Select(item => item.Address!.OriginalString));
    }
}
