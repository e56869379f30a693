namespace Checker.Observing;

/// <summary>One sign that another's content stands in the site's place.</summary>
/// <param name="Kind">In the notice's words: 赌博, 色情, 代孕, 办证, 私服.</param>
/// <param name="Place">Where on the page it stands; places weigh differently.</param>
/// <param name="Words">The words found, as written.</param>
internal sealed record IllicitSign(string Kind, SignPlace Place, IReadOnlyList<string> Words);

internal enum SignPlace
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Keywords or description.</summary>
    Meta,

    /// <summary>Headings and links, menus included.</summary>
    Links,

    /// <summary>Running text.</summary>
    Text,
}
