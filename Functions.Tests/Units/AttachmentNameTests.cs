using Checker.Units;
using Xunit;

namespace Checker.Tests.Units;

public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("整改报告.pdf", "整改报告.pdf")]
    [InlineData("扫描件.PDF", "扫描件.pdf")]
    [InlineData("report.exe", "report.exe.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\temp\\回函.pdf", "回函.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "a__Set-Cookie_ x=1.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.exe.pdf")] // turned round, it reads exe.pdf
    [InlineData("a\u0000b\"c<d>e|f?g*h:i.pdf", "a_b_c_d_e_f_g_h_i.pdf")]
    [InlineData("", "附件.pdf")]
    [InlineData("...", "附件.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    public void A_name_is_one_inert_part_with_the_kinds_ending(string given, string name) => Assert.Equal(name, AttachmentName.Of(given, AttachmentKind.Pdf));

    [Theory]
    [InlineData("a.doc", ".doc")]
    [InlineData("a.WPS", ".wps")]
    [InlineData("a.et", ".doc")]
    public void Each_of_a_kinds_endings_stays(string given, string ending) =>
        Assert.EndsWith(ending, AttachmentName.Of(given, AttachmentKind.OldText), StringComparison.Ordinal);

    [Theory]
    [InlineData(AttachmentName.Longest - 4, AttachmentName.Longest)]
    [InlineData(AttachmentName.Longest - 3, AttachmentName.Longest)]
    [InlineData(AttachmentName.Longest - 5, AttachmentName.Longest - 1)]
    public void It_is_cut_before_the_ending(int stem, int length)
    {
        var name = AttachmentName.Of(new string('长', stem) + ".pdf", AttachmentKind.Pdf);

        Assert.Equal(length, name.Length);
        Assert.EndsWith("长.pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("half_.pdf", AttachmentName.Of($"half{(char)0xD83D}.pdf", AttachmentKind.Pdf));

    [Fact]
    public void No_character_is_cut_in_half()
    {
        var name = AttachmentName.Of(new string('a', AttachmentName.Longest - 5) + "😀.pdf", AttachmentKind.Pdf);

        Assert.Equal(new string('a', AttachmentName.Longest - 5) + ".pdf", name);
    }
}
