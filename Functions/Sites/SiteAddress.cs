using System.Text;

namespace Checker.Sites;

/// <summary>
/// Reads an address as a clerk wrote it. Exactly one of the answer's two is null: the address, or what is wrong with it.
/// </summary>
internal static class SiteAddress
{
    /// <summary>A home page; a bare host such as <c>www.x.gov.cn</c> is meant as http.</summary>
    public static (Uri? Address, string? Fault) Read(string text)
    {
        if (Oddity(text) is { } oddity)
            return (null, oddity);

        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        return Uri.TryCreate(whole, UriKind.Absolute, out var address)
            ? Checked(address, text)
            : (null, $"“{CellText.Shown(text)}”不是网址，请填写 http:// 或 https:// 开头的完整网址");
    }

    /// <summary>A page of a site, in full or as the site's own pages would link to it.</summary>
    public static (Uri? Address, string? Fault) Read(string text, Uri home)
    {
        if (text.Contains("://", StringComparison.Ordinal) || BeginsWithHost(text, home))
            return Read(text);
        if (Oddity(text) is { } oddity)
            return (null, oddity);

        return Uri.TryCreate(home, text, out var address)
            ? Checked(address, text)
            : (null, $"“{CellText.Shown(text)}”不是网址，请填写完整网址或以 / 开头的路径");
    }

    private static bool BeginsWithHost(string text, Uri home) =>
        text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith(home.Authority + "/", StringComparison.OrdinalIgnoreCase);

    private static (Uri? Address, string? Fault) Checked(Uri address, string text)
    {
        var authority = NormalisedAddress.Authority(address);
        var fault = address switch
        {
            { Scheme: not ("http" or "https") } => "不是 http 或 https 网址，请填写 http:// 或 https:// 开头的网址",
            { UserInfo.Length: > 0 } => "里带有用户名或密码，请删去“@”及其前面的部分",
            { HostNameType: UriHostNameType.Basic } => "里的域名不对，请核对",
            _ when !Ascii.IsValid(authority) => "里的域名不对，请核对",
            { HostNameType: UriHostNameType.Dns, IsLoopback: false } when !authority.Contains('.', StringComparison.Ordinal) =>
                "里的域名不完整，请填写完整网址，例如 http://www.zhumadian.gov.cn",
            _ => null,
        };
        return fault is null ? (address, null) : (null, $"“{CellText.Shown(text)}”{fault}");
    }

    /// <summary>Characters that come of an input method left on full width, of copying out of a sentence, or of malice.</summary>
    private static string? Oddity(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                return $"“{CellText.Shown(text)}”中间有空格，请删去";
            if (CellText.IsFullWidth(c) || c is '。' or '、' or '“' or '”' or '《' or '》' or '\\' or '"' or '<' or '>')
                return $"“{CellText.Shown(text)}”里有网址不能用的字符“{c}”，请改为半角字符或删去";
        }

        return null;
    }
}
