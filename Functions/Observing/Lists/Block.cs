using Checker.Observing.Dates;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>One of several that repeat: a link with what belongs to it.</summary>
/// <param name="Scope">The largest element that holds this link alone.</param>
/// <param name="From">Where what belongs to it begins in the text.</param>
/// <param name="To">Where that ends, exclusive.</param>
internal sealed record Entry(Link Link, Box Scope, int From, int To)
{
    /// <summary>The day of publication that it shows beside its title, or set apart within the link.</summary>
    public FoundDate? Beside { get; init; }

    /// <summary>The one in the title's own words, where it shows none beside it.</summary>
    public FoundDate? InTitle { get; init; }
}

/// <summary>Entries that stand together.</summary>
/// <param name="Dated">How many of its entries show a date.</param>
/// <param name="Heading">The words over it; null when there are none.</param>
internal sealed record Block(Box Container, IReadOnlyList<Entry> Entries, BlockKind Kind, int Dated, string? Heading);

internal enum BlockKind
{
    /// <summary>Published items.</summary>
    Items,

    /// <summary>Ways to other pages of the site, or of others.</summary>
    Menu,
}
