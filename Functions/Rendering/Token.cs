namespace Checker.Rendering;

/// <summary>A piece of a page made anew: nothing else gets out, so nothing else has to be kept from doing harm.</summary>
internal abstract record Token
{
    private Token()
    {
    }

    /// <summary>An element of <see cref="SafeElements"/> begins.</summary>
    /// <param name="Class">One of our own; null for none.</param>
    internal sealed record Opening(string Tag, string? Class = null) : Token
    {
        /// <summary>Cells only: from 2 on; 0 where it is not said.</summary>
        public int Columns { get; init; }

        public int Rows { get; init; }

        /// <summary>Where a link led to, by the key that addresses are compared by; it is never written.</summary>
        public string? Leads { get; init; }
    }

    internal sealed record Closing(string Tag) : Token;

    /// <summary>br or hr.</summary>
    internal sealed record Alone(string Tag) : Token;

    /// <param name="Text">As a visitor reads it: entities decoded, not yet encoded.</param>
    internal sealed record Words(string Text) : Token;
}
