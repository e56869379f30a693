using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>
/// Parts a page into entries by structure: an entry is the largest element with a single link of weight, and entries with
/// one container stand together. Rows of any make come out alike: li, tr, dd, div, a table each, lines apart by br.
/// </summary>
internal sealed class EntryFinder
{
    /// <summary>A row may hold a summary beside its link, but not a whole article.</summary>
    private const int LongestRow = 500;

    private readonly HtmlPage _page;
    private readonly bool[] _weighty;
    private readonly int[] _weightBefore;

    public EntryFinder(HtmlPage page, bool isFront)
    {
        _page = page;
        _weighty = LinkWeights.Of(page, isFront);
        _weightBefore = new int[_weighty.Length + 1];
        for (var i = 0; i < _weighty.Length; i++)
            _weightBefore[i + 1] = _weightBefore[i] + (_weighty[i] ? 1 : 0);
    }

    public IEnumerable<(Box Container, List<Entry> Entries)> Find()
    {
        Dictionary<Box, List<(Link Link, Box Scope)>> blocks = [];
        List<Box> order = [];
        for (var i = 0; i < _weighty.Length; i++)
        {
            if (!_weighty[i])
                continue;

            var (container, scope) = Place(_page.Links[i].Box);
            if (!blocks.TryGetValue(container, out var block))
            {
                blocks[container] = block = [];
                order.Add(container);
            }

            block.Add((_page.Links[i], scope));
        }

        return order.Select(container => (container, EntryReach.Of(_page, container, blocks[container])));
    }

    private int Weight(Box box) => _weightBefore[box.EndLink] - _weightBefore[box.FirstLink];

    private (Box Container, Box Scope) Place(Box link)
    {
        var scope = link;
        while (scope.Parent is { Parent: not null } parent && Weight(parent) == 1 && !IsRow(scope.Tag) && !IsHolder(parent.Tag)
            && parent.Length <= link.Length + LongestRow && !HasHeading(parent))
            scope = parent;

        // One table, list or div for every entry: the entries stand together one or more levels up.
        var (container, unit) = (scope.Parent ?? scope, scope);
        while (Weight(container) == 1 && container.Parent is { Parent: not null } above && HasTwin(above, container))
            (container, unit) = (above, container);
        if (container.Tag == "tr" && container.Parent is { } rows)
            container = rows;
        return (container, unit.Length <= link.Length + LongestRow ? unit : scope);
    }

    private bool HasTwin(Box above, Box box)
    {
        if (Weight(above) == 1)
            return true;

        foreach (var child in above.Children)
        {
            if (child != box && child.Tag == box.Tag && Weight(child) == 1)
                return true;
        }

        return false;
    }

    private static bool IsRow(string tag) => tag is "li" or "tr" or "dd" or "dt";

    private static bool IsHolder(string tag) => tag is "body" or "ul" or "ol" or "dl" or "table" or "tbody" or "form" or "html" or "main";

    private static bool HasHeading(Box box)
    {
        foreach (var child in box.Children)
        {
            if (child.Tag is "h1" or "h2" or "h3" or "h4" && child.EndLink == child.FirstLink && child.Length > 0)
                return true;
        }

        return false;
    }
}
