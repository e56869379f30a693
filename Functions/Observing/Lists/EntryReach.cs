using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>
/// Gives the text between two entries to one of them. On its own line it goes with that line; between lines, the list's
/// first and last entries tell whether it stands before or after what it belongs to.
/// </summary>
internal static class EntryReach
{
    private const int LongestTail = 40;

    public static List<Entry> Of(HtmlPage page, Box container, List<(Link Link, Box Scope)> units)
    {
        var leads = Leads(page.Plain, container, units);
        List<Entry> entries = new(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            var (link, scope) = units[i];
            var from = i > 0 ? From(page.Plain, units[i - 1].Scope.End, scope.Start, leads) : leads ? container.Start : scope.Start;
            var to = i < units.Count - 1 ? To(page.Plain, scope.End, units[i + 1].Scope.Start, leads)
                : leads ? scope.End
                : Math.Min(container.End, scope.End + LongestTail);
            entries.Add(new(link, scope, Math.Min(from, scope.Start), Math.Max(to, scope.End)));
        }

        return entries;
    }

    /// <summary>Whether what stands between two entries belongs to the second: a date over its title.</summary>
    private static bool Leads(string plain, Box container, List<(Link Link, Box Scope)> units)
    {
        var first = plain.AsSpan(Math.Min(container.Start, units[0].Scope.Start)..units[0].Scope.Start);
        var last = plain.AsSpan(units[^1].Scope.End..Math.Max(container.End, units[^1].Scope.End));
        return first.ContainsAnyInRange('0', '9') && first.Length < 60 && !last.ContainsAnyInRange('0', '9');
    }

    private static int From(string plain, int before, int start, bool leads)
    {
        if (before >= start)
            return start;

        var line = leads ? plain.IndexOf('\n', before, start - before) : plain.LastIndexOf('\n', start - 1, start - before);
        return line >= 0 ? line + 1 : leads ? before : start;
    }

    private static int To(string plain, int end, int after, bool leads)
    {
        if (after <= end)
            return end;

        var line = leads ? plain.IndexOf('\n', end, after - end) : plain.LastIndexOf('\n', after - 1, after - end);
        return line >= 0 ? line : leads ? end : after;
    }
}
