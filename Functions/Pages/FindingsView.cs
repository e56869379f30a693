using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Pages;

/// <summary>One page of a round's results: sites with problems first, then what could not be judged, then the others.</summary>
internal sealed record FindingsView
{
    /// <summary>Lines of a page.</summary>
    public const int Most = 200;

    /// <summary>How many the filter lets through.</summary>
    public required int Total { get; init; }

    /// <summary>How many stand before this page.</summary>
    public required int Before { get; init; }

    /// <summary>The page's lines in parts by verdict, each part by units that stand together, as the annex merges its cells.</summary>
    public required IReadOnlyList<VerdictLines> Parts { get; init; }

    /// <summary>Behind which site the next page begins; null on the last.</summary>
    public SiteId? Next { get; init; }

    /// <summary>Behind which site the page before begins; null where it is the first.</summary>
    public SiteId? Previous { get; init; }

    /// <param name="after">The page begins behind this site; with the first line where it is not among them.</param>
    public static FindingsView Of(RoundSheet sheet, ResultFilter filter, SiteId? after)
    {
        SiteVerdict[] order = [SiteVerdict.Failed, SiteVerdict.Inconclusive, SiteVerdict.Passed];
        var lines = sheet.Lines.Where(filter.Lets).OrderBy(line => Array.IndexOf(order, line.Verdict)).ToList();
        var before = after is { } site ? lines.FindIndex(line => line.Site.Id == site) + 1 : 0;
        var page = lines.Skip(before).Take(Most).Select((line, index) => new NumberedLine(before + index + 1, line)).ToList();
        return new FindingsView
        {
            Total = lines.Count,
            Before = before,
            Parts = [.. page.GroupBy(each => each.Line.Verdict).Select(part => new VerdictLines(part.Key, Merge(part)))],
            Next = before + page.Count < lines.Count ? page[^1].Line.Site.Id : null,
            Previous = before > Most ? lines[before - Most - 1].Site.Id : null,
        };
    }

    private static List<UnitLines> Merge(IEnumerable<NumberedLine> lines)
    {
        var units = new List<UnitLines>();
        foreach (var line in lines)
        {
            if (units is [.., var last] && last.Name == line.Line.Unit)
                units[^1] = last with { Lines = [.. last.Lines, line] };
            else
                units.Add(new UnitLines(line.Line.Unit, [line]));
        }

        return units;
    }
}

internal sealed record VerdictLines(SiteVerdict Verdict, IReadOnlyList<UnitLines> Units);

/// <summary>The sites of one unit that stand together.</summary>
internal sealed record UnitLines(string Name, IReadOnlyList<NumberedLine> Lines);

/// <param name="Number">Its place among all that the filter lets through, from 1.</param>
internal sealed record NumberedLine(int Number, SheetLine Line);
