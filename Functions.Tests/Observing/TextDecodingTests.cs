using System.Text;
using Checker.Observing;
using Checker.Observing.Html;
using Xunit;

namespace Checker.Tests.Observing;

public class TextDecodingTests
{
    private const string Simplified = "我局召开春季农业生产工作会议,安排部署春耕生产,要求各乡镇抓好落实。";
    private const string Traditional = "本局召開春季農業生產工作會議,說明這個時期對於農業發展的要求,請各鄉鎮轉發。";
    private const string Japanese = "本日は当店のホームページをご覧いただき、まことにありがとうございます。またのお越しをお待ちしております。";
    private const string Korean = "저희 홈페이지를 방문해 주셔서 감사합니다. 앞으로도 많은 관심과 성원을 부탁드립니다.";
    private const string Russian = "Добро пожаловать на наш сайт. Здесь вы найдете последние новости и полезные сведения.";
    private const string French = "Été à la campagne: les élèves préparent la fête, où déjà tout était prêt.";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("Shift_JIS", "shift_jis", 932, Japanese)]
    [InlineData("x-sjis", "shift_jis", 932, Japanese)]
    [InlineData("EUC-JP", "euc-jp", 51932, Japanese)]
    [InlineData("iso-2022-jp", "iso-2022-jp", 50220, Japanese)]
    [InlineData("ks_c_5601-1987", "euc-kr", 949, Korean)]
    [InlineData("windows-1251", "windows-1251", 1251, Russian)]
    [InlineData("koi8-r", "koi8-r", 20866, Russian)]
    [InlineData("windows-1252", "windows-1252", 1252, French)]
    [InlineData("x-x-big5", "big5", 950, Traditional)]
    [InlineData("x-gbk", "gb18030", 54936, Simplified)]
    [InlineData("GB_2312-80", "gb18030", 54936, Simplified)]
    public void A_label_that_browsers_know_is_obeyed(string label, string name, int codePage, string words)
    {
        var text = Decode($"<meta charset='{label}'>{words}", codePage);

        Assert.EndsWith(words, text.Text, StringComparison.Ordinal);
        Assert.Equal((name, EncodingBasis.Declared, label.ToLowerInvariant()), (text.Name, text.Choice.Basis, text.Choice.Declared));
    }

    [Theory]
    [InlineData("utf-8", 65001, Simplified)]
    [InlineData("gb18030", 54936, Simplified)]
    [InlineData("gb18030", 54936, "关于做好三夏工作的通知")]
    [InlineData("big5", 950, Traditional)]
    [InlineData("euc-jp", 51932, Japanese)]
    [InlineData("shift_jis", 932, Japanese)]
    [InlineData("euc-kr", 949, Korean)]
    [InlineData("windows-1251", 1251, Russian)]
    [InlineData("koi8-r", 20866, Russian)]
    [InlineData("windows-1252", 1252, French)]
    public void What_declares_nothing_is_read_as_it_makes_sense(string name, int codePage, string words)
    {
        var text = Decode($"<p>{words}</p>", codePage);

        Assert.Equal((name, $"<p>{words}</p>", EncodingBasis.Guessed), (text.Name, text.Text, text.Choice.Basis));
        Assert.True(text.Choice.Certainty >= 0.5, $"{text.Choice}");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("big5")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("euc-kr")]
    [InlineData("windows-1252")]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-2")]
    [InlineData("utf-16")]
    public void A_Chinese_page_is_read_against_whatever_it_declares(string label)
    {
        var text = TextDecoding.Decode(Reading.Gb($"<p>{Simplified}</p>"), $"text/html; charset={label}");

        Assert.Equal(($"<p>{Simplified}</p>", "gb18030", EncodingBasis.Overruled, label), (text.Text, text.Name, text.Choice.Basis, text.Choice.Declared));
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("euc-kr")]
    [InlineData("utf-8")]
    public void So_is_one_of_the_other_script(string label)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(950)!.GetBytes($"<p>{Traditional}</p>");

        var text = TextDecoding.Decode(bytes, $"text/html; charset={label}");

        Assert.Equal(($"<p>{Traditional}</p>", "big5", EncodingBasis.Overruled), (text.Text, text.Name, text.Choice.Basis));
    }

    [Theory]
    [InlineData("<!-- <meta charset=big5> --><meta charset=gbk>", "gbk")]
    [InlineData("<?xml version='1.0' encoding='gb2312'?><html>", "gb2312")]
    [InlineData("<META content='text/html; charset=GB2312' http-equiv=Content-Type>", "gb2312")]
    [InlineData("<meta charset=utf-16>", "utf-8")]
    [InlineData("<meta charset=iso-8859-1>", null)]
    [InlineData("<script charset='big5'></script>", null)]
    public void A_declaration_is_found_as_browsers_find_it(string head, string? label) =>
        Assert.Equal(label, DeclaredEncoding.Of(Encoding.ASCII.GetBytes(head), "text/html"));

    [Theory]
    [InlineData("<title></title>", "gbk")]
    [InlineData("<body>", null)]
    public void A_declaration_may_stand_far_down_the_head_but_not_below_it(string before, string? label) =>
        Assert.Equal(label, DeclaredEncoding.Of(Encoding.ASCII.GetBytes($"<html><style>{new string(' ', 3000)}</style>{before}<meta charset=gbk>"), null));

    [Fact]
    public void A_few_damaged_letters_do_not_change_the_reading()
    {
        var bytes = Encoding.UTF8.GetBytes($"<meta charset=gb2312><p>{Simplified}{Simplified}</p>");
        bytes[40] = 0x20;

        var text = TextDecoding.Decode(bytes, null);

        Assert.Equal("utf-8", text.Name);
        Assert.Contains(Simplified, text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb2312", 1)]
    [InlineData("gb2312", 2)]
    [InlineData("utf-8", 1)]
    [InlineData("utf-8", 2)]
    [InlineData("windows-1252", 2)]
    public void A_page_cut_off_within_a_character_is_read_as_the_whole_one(string label, int missing)
    {
        var page = Encoding.UTF8.GetBytes($"<meta charset={label}>{Simplified}长");

        var (whole, cut) = (TextDecoding.Decode(page, null), TextDecoding.Decode(page.AsSpan(..^missing), null));

        Assert.Equal((whole.Name, whole.Choice), (cut.Name, cut.Choice));
        Assert.Equal(whole.Text[..^1] + '\uFFFD', cut.Text);
    }

    [Fact]
    public void Rare_characters_are_read_as_browsers_read_them()
    {
        byte[] bytes = [.. Reading.Gb(Simplified), 0xA3, 0xA0, 0xA8, 0xBC, 0xFE, 0x59];

        Assert.EndsWith("\u3000\u1E3F\u9FB4", TextDecoding.Decode(bytes, "text/html; charset=gbk").Text, StringComparison.Ordinal);
    }

    private static DecodedText Decode(string html, int codePage) => TextDecoding.Decode(Encoding.GetEncoding(codePage).GetBytes(html), null);
}
