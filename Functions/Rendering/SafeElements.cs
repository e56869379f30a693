using System.Collections.Frozen;

namespace Checker.Rendering;

/// <summary>
/// The elements that a page made anew may have, and what becomes of all others. None of them loads, runs, sends or frames
/// anything, whatever its text.
/// </summary>
internal static class SafeElements
{
    /// <summary>Kept as they are.</summary>
    public static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
        "span", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small");

    /// <summary>What is written beside them: marks of ours, and breaks.</summary>
    public static readonly FrozenSet<string> Written = Kept.Union(["mark", "br", "hr"]).ToFrozenSet();

    /// <summary>What stands for nothing that is read: gone with all that is in them.</summary>
    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(
        "title", "meta", "link", "base", "script", "style", "template", "noscript", "noframes", "param", "source", "track", "area");

    private static readonly FrozenDictionary<string, string> Placeholders = new Dictionary<string, string>
    {
        ["iframe"] = "框架",
        ["frame"] = "框架",
        ["object"] = "嵌入内容",
        ["embed"] = "嵌入内容",
        ["applet"] = "嵌入内容",
        ["svg"] = "矢量图",
        ["math"] = "公式",
        ["canvas"] = "画布",
        ["video"] = "视频",
        ["audio"] = "音频",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        "span", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "a", "font", "big", "label", "time", "cite", "code",
        "abbr", "ins", "del", "mark", "nobr", "wbr", "o:p", "img", "input", "button", "select");

    public static bool IsDropped(string tag) => Dropped.Contains(tag);

    /// <summary>What the box says that stands in its place; null for elements that have none.</summary>
    public static string? Placeholder(string tag) => Placeholders.GetValueOrDefault(tag);

    /// <summary>The element it becomes; null: what is in it stands without one.</summary>
    public static string? Of(string tag) => tag switch
    {
        _ when Kept.Contains(tag) => tag,
        "a" => "span",
        "textarea" => "pre",
        "html" or "head" or "body" or "frameset" => null,
        _ => Inline.Contains(tag) || tag.Contains(':', StringComparison.Ordinal) ? null : "div",
    };

    /// <summary>Words on both sides of its edge are apart.</summary>
    public static bool IsBlock(string tag) => !Inline.Contains(tag);
}
