namespace Checker.Comparing;

/// <summary>A row of two texts side by side.</summary>
/// <param name="Before">The earlier text's line; empty where it has none.</param>
/// <param name="After">The later text's line; empty where it has none.</param>
/// <param name="Left">Lines that both texts have and that are not shown, in place of this row; else 0.</param>
internal sealed record DiffRow(IReadOnlyList<Piece> Before, IReadOnlyList<Piece> After, int Left = 0)
{
    /// <summary>Lines shown before and after each change, so that its place is seen.</summary>
    private const int Around = 3;

    public bool IsSame => Left == 0 && Before.Concat(After).All(piece => !piece.Differs);

    /// <summary>Lines that changed stand beside each other, in their order.</summary>
    public static IReadOnlyList<DiffRow> Of(IReadOnlyList<Edit> edits)
    {
        List<DiffRow> rows = [];
        for (var at = 0; at < edits.Count;)
        {
            var same = edits.Skip(at).TakeWhile(edit => edit.Kind is EditKind.Same).Count();
            rows.AddRange(Same([.. edits.Skip(at).Take(same)], isFirst: at == 0, isLast: at + same == edits.Count));
            at += same;

            var changed = edits.Skip(at).TakeWhile(edit => edit.Kind is not EditKind.Same).ToList();
            rows.AddRange(Changed(
                [.. changed.Where(edit => edit.Kind is EditKind.Gone).Select(edit => edit.Line)],
                [.. changed.Where(edit => edit.Kind is EditKind.New).Select(edit => edit.Line)]));
            at += changed.Count;
        }

        return rows;
    }

    private static IEnumerable<DiffRow> Same(IReadOnlyList<Edit> lines, bool isFirst, bool isLast)
    {
        var before = isFirst ? 0 : Around;
        var after = isLast ? 0 : Around;
        var left = lines.Count - before - after;
        return left <= 1
            ? lines.Select(Shown)
            : [.. lines.Take(before).Select(Shown), new DiffRow([], [], left), .. lines.TakeLast(after).Select(Shown)];
    }

    private static DiffRow Shown(Edit edit) => new([new Piece(edit.Line, false)], [new Piece(edit.Line, false)]);

    private static IEnumerable<DiffRow> Changed(string[] gone, string[] now)
    {
        for (var i = 0; i < Math.Max(gone.Length, now.Length); i++)
        {
            yield return i < gone.Length && i < now.Length ? WordDiff.Of(gone[i], now[i])
                : i < gone.Length ? new DiffRow([new Piece(gone[i], true)], [])
                : new DiffRow([], [new Piece(now[i], true)]);
        }
    }
}

/// <summary>A part of a line.</summary>
/// <param name="Differs">The other text does not have it there.</param>
internal readonly record struct Piece(string Text, bool Differs);
