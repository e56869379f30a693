using Checker.Observing;
using Xunit;

namespace Checker.Tests.Observing;

public sealed class PictureReaderTests
{
    [Theory]
    [InlineData("<link rel=\"shortcut icon\" href=\"/favicon.ico\">", "", "/favicon.ico")]
    [InlineData("<link rel=ICON href=/i.png><link rel=icon href=/j.png>", "", "/i.png")]
    [InlineData("<link rel=stylesheet href=/icon.css>", "", "")]
    [InlineData("<link rel=icon href=http://other.example/i.png>", "", "")]
    [InlineData("<link rel=icon href=data:image/png;base64,AAAA>", "", "")]
    [InlineData("", "<img src=/images/logo.png><img class=logo src=/b.png>", "/images/logo.png")]
    [InlineData("<link rel=icon href=/i.png>", "<img src=/a.jpg><img id=siteLogo src=/b.png>", "/i.png /b.png")]
    [InlineData("<link rel=icon href=/logo.png>", "<img src=/logo.png>", "/logo.png")]
    public void A_site_is_known_by_its_icon_and_its_logo(string head, string body, string pictures) =>
        Assert.Equal(
            pictures.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Reading.Page($"<html><head><title>某某县农业局</title>{head}</head><body><p>正文</p>{body}</body></html>", PageRole.Home, Reading.Home)
                .Pictures.Select(picture => picture.AbsolutePath));
}
