using Checker.Observing.Signs;
using Xunit;

namespace Checker.Tests.Observing.Signs;

public class ScriptTextTests
{
    private const string Text = "<a href='http://x.example/'>百家乐</a>";

    [Theory]
    [InlineData("document.write(\"<a href='http://x.example/'>百家乐</a>\")")]
    [InlineData("document.write('\\x3ca href=\\'http://x.example/\\'\\x3e\\u767e\\u5bb6\\u4e50\\x3c/a>')")]
    [InlineData("document.write(unescape('%3Ca%20href%3D%27http%3A//x.example/%27%3E%u767E%u5BB6%u4E50%3C/a%3E'))")]
    [InlineData("document.writeln(decodeURIComponent(\"%3Ca%20href='http://x.example/'%3E%E7%99%BE%E5%AE%B6%E4%B9%90%3C/a%3E\"))")]
    [InlineData("var s='<a href=\\'http://x.'+'example/\\'>'+'百家'+'乐</a>';document.write(s)")]
    [InlineData("document.write(\">a/<乐家百>'/elpmaxe.x//:ptth'=ferh a<\".split('').reverse().join(''))")]
    [InlineData("document.write(['<a href=\\'http://x.exa','mple/\\'>百','家乐</a>'].join(''))")]
    [InlineData("document.write(String.fromCharCode(60,97,32,104,114,101,102,61,39,104,116,116,112,58,47,47,120,46,101,120,97,109,112,108,101,47,39,62,30334,23478,20048,60,47,97,62))")]
    [InlineData("document.body.innerHTML += \"<a href='http://x.example/'>百家乐</a>\"")]
    public void What_a_script_writes_is_read_without_running_it(string script) =>
        Assert.Contains(Text, ScriptText.Read(script).Select(piece => piece.Text));

    [Fact]
    public void Base64_is_read_and_what_it_holds_is_read_again()
    {
        var inner = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"document.write(\"{Text}\")"));

        Assert.Contains(Text, ScriptText.Read($"eval(atob('{inner}'))").Select(piece => piece.Text));
    }

    [Theory]
    [InlineData("var title = '百家乐'; show(title);")]
    [InlineData("// document.write('百家乐')\n/* document.write('百家乐') */")]
    [InlineData("location.hash")]
    public void Plain_strings_and_comments_are_left_alone(string script) =>
        Assert.Empty(ScriptText.Read(script));

    [Fact]
    public void Hostile_scripts_cost_little()
    {
        var nested = string.Concat(Enumerable.Repeat("document.write(unescape('%75%6E%65%73%63%61%70%65'))+'", 3000));

        Assert.InRange(ScriptText.Read(nested).Count, 0, 200);
    }
}
