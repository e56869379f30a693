using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Checker.Judging;
using Checker.Observing.Html;
using Checker.Pages;
using Checker.Rendering;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Rendering;

/// <summary>A page made anew has our elements and no others, as another parser reads it.</summary>
public sealed class SafePageTests
{
    /// <summary>What a parser puts round and between of its own.</summary>
    private static readonly HashSet<string> Elements =
        [.. SafeElements.Written, "html", "head", "meta", "title", "style", "body", "colgroup"];

    public static TheoryData<int> Pieces => [.. Enumerable.Range(0, HostileMarkup.Pieces("http://beacon.example").Count)];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Whatever_a_page_holds_only_our_elements_come_out(int piece) =>
        AssertHarmless(HostileMarkup.Pieces("http://beacon.example")[piece]);

    [Fact]
    public void Random_pages_of_hostile_pieces_do_no_more_than_each()
    {
        var pieces = HostileMarkup.Pieces("http://beacon.example");
        var random = new Random(20160517);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var page = new StringBuilder();
            for (var count = random.Next(1, 8); count > 0; count--)
            {
                var piece = pieces[random.Next(pieces.Count)];
                var from = random.Next(4) == 0 ? random.Next(piece.Length) : 0;
                var to = random.Next(4) == 0 ? random.Next(from, piece.Length) : piece.Length;
                page.Append(piece.AsSpan(from..to));
                if (random.Next(3) == 0)
                    page.Append("<>\"'&/=!-?\0 x"[random.Next(13)]);
            }

            AssertHarmless(page.ToString());
        }
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("2", "2")]
    [InlineData("50", "50")]
    [InlineData("51", "50")]
    [InlineData("0", null)]
    [InlineData("-2", null)]
    [InlineData("2x", null)]
    [InlineData("99999999999", null)]
    public void A_cells_span_is_a_small_number_or_none(string written, string? expected)
    {
        var cell = Parsed(Made($"<table><tr><td colspan='{written}' rowspan='{written}'>格</table>").Body).QuerySelector("td")!;

        Assert.Equal((expected, expected), (cell.GetAttribute("colspan"), cell.GetAttribute("rowspan")));
    }

    [Fact]
    public void What_it_says_is_kept_and_what_it_hides_is_said_to_be_hidden()
    {
        var page = Parsed(Made("<title>某局</title><h2>动态</h2><img src=x alt=徽标><div style='display:none'>暗链</div><a href=/x>要闻</a>").Body);

        Assert.Equal("网页标题：某局", page.QuerySelector("p.said")!.TextContent);
        Assert.Equal("动态", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("〔图片：徽标〕", page.QuerySelector(".box")!.TextContent);
        Assert.Equal("暗链", page.QuerySelector(".unseen")!.TextContent);
        Assert.Equal("要闻", page.QuerySelector(".link")!.TextContent);
    }

    [Theory]
    [InlineData("<html><head><title>某局</title><body><p>正文</p>")]
    [InlineData("<svg><script href='x'/></svg><p>正文</p>")]
    [InlineData("<object><p>正文</p>")]
    public void What_is_never_closed_hides_nothing(string markup) =>
        Assert.Contains("正文", Parsed(Made(markup + "<script></script><p>正文").Body).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_findings_place_is_marked_over_tags_but_not_over_lines()
    {
        var page = Made("<p>工作<b>动态</b></p><ul><li>全县农业 <i>工作</i>会议<li>召开</ul><p>工作</p><p>动态</p>", Of("工作动态", "“全县农业工作会议召开”"), Of("工作动态", ""));
        var marks = Parsed(page.Body).QuerySelectorAll("mark").Select(mark => (mark.GetAttribute("id"), mark.TextContent));

        Assert.Equal([("m1", "工作"), (null, "动态")], marks);
        Assert.Equal([new FoundPlace(1, 1), new FoundPlace(1, 1)], page.Places);
    }

    [Fact]
    public void A_link_is_marked_by_the_address_that_a_finding_names()
    {
        var page = Made("<a href=/ok>好</a><a href='http://casino.example/a?x=1'><img alt=赢></a>", Of("", "指向 http://casino.example/a?x=1 的暗链"));

        Assert.Equal("〔图片：赢〕", Parsed(page.Body).QuerySelector("mark")!.TextContent);
    }

    [Fact]
    public void A_place_that_is_not_there_is_said_not_to_be() =>
        Assert.Equal([new FoundPlace(0, null)], Made("<p>别的</p>", Of("工作动态", "“不在此处”")).Places);

    [Fact]
    public void Overlapping_places_are_one_mark()
    {
        var page = Made("<p>工作动态栏目</p>", Of("工作动态", "“动态栏目”"));

        Assert.Equal("工作动态栏目", Assert.Single(Parsed(page.Body).QuerySelectorAll("mark")).TextContent);
    }

    [Theory]
    [InlineData(399_999, false)]
    [InlineData(400_001, true)]
    public void A_page_of_too_many_characters_is_cut_and_says_so(int length, bool isCut) =>
        Assert.Equal(isCut, Made(new string('字', length)).IsCut);

    [Fact]
    public void Bytes_that_are_no_text_are_not_shown() =>
        Assert.Null(SafePage.Of(TextDecoding.Decode([0x89, 0x50, 0, 1, 2, 3, 0, 0, 0xFF, 0xFE], "image/png"), new Uri(Some.Home), new InertEncoder(), []));

    private static void AssertHarmless(string markup)
    {
        if (Text(markup) is not { } page)
            return; // refused whole, which is harmless

        var document = Parsed(SafeAnswer.Of(page));
        foreach (var element in document.All)
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.True(IsOurs(element, attribute), $"{element.LocalName} {attribute.Name}={attribute.Value} of {markup}"));
        }

        Assert.Single(document.QuerySelectorAll("style"));
        Assert.DoesNotContain(document.Descendants<IComment>(), _ => true);
        Assert.DoesNotContain('\u202e', document.Body!.TextContent);
    }

    private static bool IsOurs(IElement element, IAttr attribute) => (element.LocalName, attribute.Name) switch
    {
        ("html", "lang") or ("meta", "charset" or "name" or "content") => true,
        ("td" or "th", "colspan" or "rowspan") => int.TryParse(attribute.Value, out var span) && span is >= 2 and <= 50,
        ("mark", "id") => attribute.Value.StartsWith('m') && attribute.Value[1..].All(char.IsAsciiDigit),
        (_, "class") => attribute.Value is "said" or "box" or "link" or "unseen" or "form",
        _ => false,
    };

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private static SafePage Made(string markup, params Sought[] sought) => Text(markup, sought)!;

    private static SafePage? Text(string markup, params Sought[] sought) =>
        SafePage.Of(TextDecoding.Decode(Encoding.UTF8.GetBytes(markup), "text/html; charset=utf-8"), new Uri(Some.Home), new InertEncoder(), sought);

    private static Sought Of(string subject, string detail) => Sought.Of(
        new Finding { Rule = "stale-column", Strength = Strength.Definite, Subject = subject, Sentence = "", Detail = detail, Pages = [] }, new Uri(Some.Home));
}
