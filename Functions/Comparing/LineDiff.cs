namespace Checker.Comparing;

/// <summary>
/// What differs between two texts, line by line (Myers, An O(ND) Difference Algorithm). Work and memory are bounded: texts
/// that differ too much are told as all gone and all new between what they have in common at their ends.
/// </summary>
internal static class LineDiff
{
    /// <summary>The edits that are looked for; their square is the work, and half of it the memory.</summary>
    public const int MostEdits = 1_000;

    public static IReadOnlyList<Edit> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;

        string[] old = [.. before.Skip(head).Take(before.Count - head - tail)];
        string[] now = [.. after.Skip(head).Take(after.Count - head - tail)];
        return
        [
            .. before.Take(head).Select(line => new Edit(EditKind.Same, line)),
            .. Middle(old, now) ?? [.. old.Select(line => new Edit(EditKind.Gone, line)), .. now.Select(line => new Edit(EditKind.New, line))],
            .. before.Skip(before.Count - tail).Select(line => new Edit(EditKind.Same, line)),
        ];
    }

    /// <summary>Null when there are more edits than are looked for.</summary>
    private static Edit[]? Middle(string[] before, string[] after)
    {
        var most = Math.Min(before.Length + after.Length, MostEdits);
        var furthest = new int[(2 * most) + 3];
        List<int[]> trace = [];
        for (var edits = 0; edits <= most; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = GoesDown(furthest, most, edits, diagonal) ? furthest[most + diagonal + 2] : furthest[most + diagonal] + 1;
                var y = x - diagonal;
                while (x < before.Length && y < after.Length && before[x] == after[y])
                    (x, y) = (x + 1, y + 1);
                furthest[most + diagonal + 1] = x;
                if (x >= before.Length && y >= after.Length)
                    return [.. Back(trace, before, after, edits)];
            }

            trace.Add(furthest[(most - edits + 1)..(most + edits + 2)]);
        }

        return null;
    }

    private static bool GoesDown(int[] furthest, int most, int edits, int diagonal) =>
        diagonal == -edits || (diagonal != edits && furthest[most + diagonal] < furthest[most + diagonal + 2]);

    private static List<Edit> Back(List<int[]> trace, string[] before, string[] after, int edits)
    {
        var path = new List<Edit>();
        var (x, y) = (before.Length, after.Length);
        for (; edits > 0; edits--)
        {
            // The furthest places that one edit fewer had reached, on the diagonals from -(edits - 1).
            var earlier = trace[edits - 1];
            var (diagonal, middle) = (x - y, edits - 1);
            var down = diagonal == -edits || (diagonal != edits && earlier[middle + diagonal - 1] < earlier[middle + diagonal + 1]);
            var from = earlier[middle + diagonal + (down ? 1 : -1)];
            var above = from - (down ? diagonal + 1 : diagonal - 1);
            while (x > from && y > above)
            {
                path.Add(new(EditKind.Same, before[x - 1]));
                (x, y) = (x - 1, y - 1);
            }

            path.Add(down ? new(EditKind.New, after[y - 1]) : new(EditKind.Gone, before[x - 1]));
            (x, y) = (from, above);
        }

        for (; x > 0; x--)
            path.Add(new(EditKind.Same, before[x - 1]));
        path.Reverse();
        return path;
    }
}

/// <summary>A line, and what became of it.</summary>
internal sealed record Edit(EditKind Kind, string Line);

internal enum EditKind
{
    Same,
    Gone,
    New,
}
