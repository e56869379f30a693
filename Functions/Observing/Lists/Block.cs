using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>One of several that repeat: a link with what belongs to it.</summary>
/// <param name="Scope">The largest element that holds this link alone.</param>
/// <param name="From">Where what belongs to it begins in the text.</param>
/// <param name="To">Where that ends, exclusive.</param>
internal sealed record Entry(Link Link, Box Scope, int From, int To);

/// <summary>Entries that stand together.</summary>
/// <param name="Heading">The words over it; null when there are none.</param>
internal sealed record Block(Box Container, IReadOnlyList<Entry> Entries, BlockKind Kind, string? Heading);

internal enum BlockKind
{
    /// <summary>Published items.</summary>
    Items,

    /// <summary>Ways to other pages of the site, or of others.</summary>
    Menu,
}
