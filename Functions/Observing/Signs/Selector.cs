using Checker.Observing.Html;

namespace Checker.Observing.Signs;

/// <summary>A selector of tags, classes, ids and descent; any other is left out when a sheet is read.</summary>
internal sealed class Selector
{
    private readonly Compound[] _compounds;

    private readonly ulong _needed;

    private Selector(Compound[] compounds)
    {
        _compounds = compounds;
        foreach (var compound in compounds)
            _needed |= compound.Needed;
    }

    /// <summary>Null for one that hangs on a state, an attribute or a neighbour, and for what is none.</summary>
    public static Selector? Parse(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(":[+~*"))
            return null;

        List<Compound> compounds = [];
        foreach (var range in text.SplitAny(" >\t\n\r"))
        {
            if (text[range].IsEmpty)
                continue;
            if (Compound.Parse(text[range]) is not { } compound)
                return null;

            compounds.Add(compound);
        }

        return compounds.Count == 0 ? null : new([.. compounds]);
    }

    public bool Fits(StyledElement element)
    {
        var left = _compounds.Length - 1;
        if ((element.Names & _needed) != _needed || !_compounds[left].Fits(element))
            return false;

        for (var above = element.Parent; above is not null && left > 0; above = above.Parent)
            left -= _compounds[left - 1].Fits(above) ? 1 : 0;
        return left == 0;
    }

    private sealed record Compound(string? Tag, string? Id, string[] Classes)
    {
        public ulong Needed =>
            (Tag is null ? 0 : StyledElement.Mark(Tag)) | (Id is null ? 0 : StyledElement.Mark(Id)) | Classes.Aggregate(0UL, (marks, name) => marks | StyledElement.Mark(name));

        /// <summary>Null where a class or an id has no name.</summary>
        public static Compound? Parse(ReadOnlySpan<char> text)
        {
            string? tag = null;
            string? id = null;
            List<string> classes = [];
            while (!text.IsEmpty)
            {
                var next = text[1..].IndexOfAny('.', '#');
                var part = next < 0 ? text : text[..(next + 1)];
                text = text[part.Length..];
                if (part is "." or "#")
                    return null;

                if (part[0] == '.')
                    classes.Add(part[1..].ToString());
                else if (part[0] == '#')
                    id = part[1..].ToString();
                else
                    tag = part.ToString().ToLowerInvariant();
            }

            return new(tag, id, [.. classes]);
        }

        public bool Fits(StyledElement element)
        {
            if ((Tag is not null && Tag != element.Tag) || (Id is not null && Id != element.Id))
                return false;

            foreach (var wanted in Classes)
            {
                if (!element.Has(wanted))
                    return false;
            }

            return true;
        }
    }
}

/// <summary>An element as selectors see it.</summary>
internal sealed class StyledElement(Box box, StyledElement? parent)
{
    private readonly string _classes = box.Attribute("class");

    /// <summary>A bit for each name that it or what it stands in bears: most selectors are told by it not to fit.</summary>
    public ulong Names { get; } = (parent?.Names ?? 0) | OwnNames(box);

    public Box Box => box;

    public StyledElement? Parent => parent;

    public string Tag => box.Tag;

    public string Id { get; } = box.Attribute("id");

    public static ulong Mark(ReadOnlySpan<char> name) => 1UL << (string.GetHashCode(name) & 63);

    public bool Has(string wanted)
    {
        var at = _classes.IndexOf(wanted, StringComparison.Ordinal);
        for (; at >= 0; at = _classes.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var end = at + wanted.Length;
            if ((at == 0 || char.IsWhiteSpace(_classes[at - 1])) && (end == _classes.Length || char.IsWhiteSpace(_classes[end])))
                return true;
        }

        return false;
    }

    private static ulong OwnNames(Box box)
    {
        var names = Mark(box.Tag) | Mark(box.Attribute("id"));
        var classes = box.Attribute("class").AsSpan();
        foreach (var range in classes.SplitAny(" \t\r\n"))
            names |= Mark(classes[range]);
        return names;
    }
}
