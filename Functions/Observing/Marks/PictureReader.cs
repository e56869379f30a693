using Checker.Observing.Html;
using Checker.Sites;

namespace Checker.Observing.Marks;

/// <summary>The pictures by which people know a site: its icon and its logo, as the page itself names them.</summary>
internal static class PictureReader
{
    private const int Most = 2;

    private static readonly string[] Naming = ["src", "class", "id", "alt"];

    public static IReadOnlyList<Uri> Read(HtmlPage page, Site site) =>
    [
        .. Icons(page).Take(1).Concat(Logos(page).Take(1))
            .OfType<Uri>().Where(address => address.Scheme is "http" or "https" && site.Owns(address)).DistinctBy(address => address.Key).Take(Most),
    ];

    private static IEnumerable<Uri?> Icons(HtmlPage page) => page.Heads("link")
        .Where(link => link.Attribute("rel").Split(' ').Contains("icon", StringComparer.OrdinalIgnoreCase))
        .Select(link => page.Addresses.Resolve(link.Written("href")));

    private static IEnumerable<Uri?> Logos(HtmlPage page) => page.Boxes
        .Where(box => box.Tag == "img" && IsNamedLogo(box))
        .Select(box => page.Addresses.Resolve(box.Attribute("src")));

    private static bool IsNamedLogo(Box picture) =>
        Array.Exists(Naming, name => picture.Attribute(name).Contains("logo", StringComparison.OrdinalIgnoreCase));
}
