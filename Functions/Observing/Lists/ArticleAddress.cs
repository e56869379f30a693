using System.Text.RegularExpressions;
using Checker.Observing.Dates;

namespace Checker.Observing.Lists;

/// <summary>Whether an address is made like an article's, by the habits of the common content management systems.</summary>
internal static partial class ArticleAddress
{
    public static bool Is(Uri? address) =>
        address is not null && (AddressDate.Of(address) is not null || Made().IsMatch(address.PathAndQuery));

    /// <summary>A file to be taken away, no page.</summary>
    public static bool IsFile(Uri address) => File().IsMatch(address.AbsolutePath);

    [GeneratedRegex(
        @"/(?:art|article|articles|content|detail|details|show|view|info)[/_-]|content[_-]?[0-9]+|art_[0-9]+_[0-9]+|/[0-9]{4,}\.s?html?$"
        + @"|(?:show|view|detail|article|news_?info|read_?news|news_?view|content|shownews|article_?show|info)[a-z_]*\.(?:asp|aspx|php|jsp|jspx|do|action|s?html?)\b.*[?&/][a-z_]*(?:id)?=?[0-9]"
        + @"|[?&](?:article|news|info|content|art|aid)_?id=|/info/[0-9]+/[0-9]+\.|/[0-9]{2,}/[0-9a-f-]{16,}\.|\.(?:pdf|docx?|xlsx?|wps|zip|rar)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Made();

    [GeneratedRegex(
        @"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|zip|rar|7z|exe|apk|jpe?g|png|gif|bmp|mp[34]|flv|avi|wmv|swf|txt|ofd|css|js)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex File();
}
