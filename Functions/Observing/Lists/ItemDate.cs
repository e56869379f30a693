using System.Text.RegularExpressions;
using Checker.Observing.Dates;
using Checker.Observing.Html;

namespace Checker.Observing.Lists;

/// <summary>The day of publication that an entry shows, told from the days that it speaks of.</summary>
internal sealed partial class ItemDate(HtmlPage page, IReadOnlyList<FoundDate> found)
{
    private const int MostOfOneEntry = 32;

    private readonly FoundDate[] _dates = [.. found];

    public Entry Give(Entry entry) =>
        Beside(entry) is { } beside ? entry with { Beside = beside }
        : InTitle(entry) is { } inTitle ? entry with { InTitle = inTitle }
        : entry;

    /// <summary>Beside the title, or set apart within the link; null when the entry shows none there.</summary>
    private FoundDate? Beside(Entry entry)
    {
        var link = entry.Link.Box;
        FoundDate? plainest = null;
        foreach (var date in Within(entry.From, entry.To))
        {
            if (date.End <= entry.To && (date.End <= link.Start || date.Start >= link.End) && !(plainest?.Form < date.Form) && StandsAlone(date, entry))
                plainest = date;
        }

        return plainest ?? SetApart(link) ?? Split(entry);
    }

    private FoundDate? SetApart(Box link) => LastIn(link, date => IsSetApart(date, link));

    /// <summary>In the title's own words: in brackets or as plain figures, at either end.</summary>
    private FoundDate? InTitle(Entry entry)
    {
        var link = entry.Link.Box;
        return LastIn(link, date =>
            date.Form != DateForm.Relative
            && (date.Form == DateForm.Full ? IsAtEnd(date, link) : date.Form != DateForm.FullInWords && IsAtEnd(date, link) && IsBracketed(date)));
    }

    private FoundDate? LastIn(Box link, Func<FoundDate, bool> fits)
    {
        FoundDate? last = null;
        foreach (var date in Within(link.Start, link.End))
        {
            if (date.End <= link.End && fits(date) && !IsOther(date, link.Start, link.End))
                last = date;
        }

        return last;
    }

    /// <summary>The dates that begin there; the last may end further on.</summary>
    private ReadOnlySpan<FoundDate> Within(int from, int to)
    {
        var first = FirstAt(from);
        var end = first;
        while (end < _dates.Length && end < first + MostOfOneEntry && _dates[end].Start < to)
            end++;
        return _dates.AsSpan(first..end);
    }

    private int FirstAt(int from)
    {
        var (low, high) = (0, _dates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_dates[middle].Start < from)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The rest of its line is short: a label, an office, a counter, but no sentence.</summary>
    private bool StandsAlone(FoundDate date, Entry entry)
    {
        var link = entry.Link.Box;
        var (from, to) = date.Start >= link.End ? (link.End, entry.To) : (entry.From, link.Start);
        if (IsOther(date, from, to))
            return false;
        if (IsBracketed(date))
            return true;

        var before = page.Plain.AsSpan(from..date.Start);
        before = before[(before.LastIndexOfAny('\n', '\t') + 1)..];
        var after = page.Plain.AsSpan(date.End..Math.Max(date.End, to));
        after = after.IndexOfAny('\n', '\t') is var end and >= 0 ? after[..end] : after;
        var longest = date.Form switch { DateForm.Full => 40, DateForm.FullInWords => 16, _ => 4 };
        return before.Length + after.Length <= longest || Labels().Replace($"{before}{after}", "").Length <= longest;
    }

    private bool IsOther(FoundDate date, int from, int to) => DateCompany.IsOfSomethingElse(page.Plain, date, from, to);

    private bool IsBracketed(FoundDate date) =>
        Neighbour(date.Start, -1) is '[' or '(' or '<' && Neighbour(date.End - 1, 1) is ']' or ')' or '>';

    private char Neighbour(int at, int step)
    {
        var i = at + step;
        while (i >= 0 && i < page.Plain.Length && page.Plain[i] == ' ')
            i += step;
        return i >= 0 && i < page.Plain.Length ? page.Plain[i] : '\n';
    }

    private bool IsAtEnd(FoundDate date, Box link) =>
        Trimmed(link.Start, date.Start) == 0 || Trimmed(date.End, link.End) == 0;

    private int Trimmed(int from, int to) => page.Plain.AsSpan(from..to).Trim(" []()<>·•\n\t").Length;

    /// <summary>An element of the link holds the date and nothing else.</summary>
    private bool IsSetApart(FoundDate date, Box link)
    {
        foreach (var inner in link.Children)
        {
            if (inner.Start <= date.Start && inner.End >= date.End
                && ((Trimmed(inner.Start, date.Start) == 0 && Trimmed(date.End, inner.End) == 0) || IsSetApart(date, inner)))
                return true;
        }

        return false;
    }

    private FoundDate? Split(Entry entry) =>
        !page.Plain.AsSpan(entry.From..entry.To).ContainsAnyInRange('0', '9') ? null
        : DateGrammar.FindSplit(page.Plain, entry.From, entry.Link.Box.Start)
        ?? DateGrammar.FindSplit(page.Plain, entry.Link.Box.End, entry.To)
        ?? DateGrammar.FindSplit(page.Plain, entry.Link.Box.Start, entry.Link.Box.End);

    [GeneratedRegex(
        @"(?:发布|發布|更新|发表|公开|添加|录入)?(?:时间|日期|時間)[::]?|发布于|来源[::]|作者[::]|点击(?:数|率|次数)?[::]?|浏览(?:量|次数)?[::]?|阅读(?:量|次数)?[::]?|[0-9]+ ?次?|[\s\[\]()<>·•|/:,.-]+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Labels();
}
