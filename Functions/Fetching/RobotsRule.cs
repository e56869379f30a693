namespace Checker.Fetching;

/// <summary>One line of a robots.txt. <c>*</c> stands for anything; <c>$</c> at the end, for the address's end.</summary>
internal sealed record RobotsRule(bool Allows, string Path)
{
    /// <summary>Takes time in proportion to the two lengths and no more, whatever the pattern.</summary>
    public bool Covers(string address)
    {
        var isAnchored = Path.EndsWith('$');
        var pieces = (isAnchored ? Path[..^1] : Path).Split('*');
        if (!address.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        if (pieces.Length == 1) return !isAnchored || address.Length == pieces[0].Length;

        var at = pieces[0].Length;
        foreach (var piece in pieces[1..^1])
        {
            var found = address.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + piece.Length;
        }

        var last = pieces[^1];
        return isAnchored
            ? address.Length - last.Length >= at && address.EndsWith(last, StringComparison.Ordinal)
            : address.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }
}
