using System.Buffers;
using System.Text.RegularExpressions;
using Checker.Observing.Html;
using Checker.Observing.Lists;

namespace Checker.Observing.Dates;

/// <summary>The date of a page's own article: the most trustworthy of all that it gives.</summary>
internal static partial class ArticleDates
{
    private const int LongestBareLine = 24;

    private const int LongestCredits = 60;

    private static readonly SearchValues<char> Sentences = SearchValues.Create("，。;；!?");

    /// <summary>How many letters of its own a page may have before the line on its article; a date further down is part of the text.</summary>
    private const int LongestHead = 150;

    /// <summary>How far a label may stand from its date, on the same line.</summary>
    private const int Reach = 120;

    private const int MostCandidates = 500;

    public static WrittenDate? Of(HtmlPage page, IReadOnlyList<FoundDate> dates, IReadOnlyList<OwnLine> own) =>
        Of(page, [.. InOwnLines(page, WithWestern(page, dates), own).Take(MostCandidates)]);

    private static FoundDate[] WithWestern(HtmlPage page, IReadOnlyList<FoundDate> dates)
    {
        var dayFirst = WesternDates.PutsDayFirst(page.Language);
        return
        [
            .. dates.Where(date => !dayFirst || date.Form != DateForm.ShortYear)
                .Concat(WesternDates.Find(page.Plain, dayFirst))
                .OrderBy(date => date.Start),
        ];
    }

    private static WrittenDate? Of(HtmlPage page, IReadOnlyList<Candidate> candidates)
    {
        List<Candidate> head = [.. candidates.Where(candidate => candidate.Before <= LongestHead)];
        var address = AddressDate.Of(page.Addresses.Page);
        return TagDates.Published(page)
            ?? InLine(page, candidates, Published())
            ?? InLine(page, head, Dated())
            ?? InLine(page, head, Credits())
            ?? TagDates.Data(page)
            ?? InLine(page, head, Signed())
            ?? Bare(page, head)
            ?? (address is { Day: not null } ? address : null)
            ?? InLine(page, candidates, Signed())
            ?? Bare(page, candidates.Reverse())
            ?? address
            ?? TagDates.Changed(page);
    }

    private static WrittenDate? InLine(HtmlPage page, IReadOnlyList<Candidate> candidates, Regex label) =>
        candidates.FirstOrDefault(candidate => label.IsMatch(Lead(page.Plain, candidate)) || (label == Credits() && label.IsMatch(Rest(page.Plain, candidate))))
            ?.Date.Written(page.Text, DateSource.Line);

    /// <summary>A line that is a date and next to nothing else, such as the one under a title or at an article's end.</summary>
    private static WrittenDate? Bare(HtmlPage page, IEnumerable<Candidate> candidates) =>
        candidates.FirstOrDefault(IsBare)?.Date.Written(page.Text, DateSource.Item);

    /// <summary>Figures between dashes are seldom part of a sentence: an office's name may stand beside them.</summary>
    private static bool IsBare(Candidate candidate) =>
        candidate.Line.Words.Length <= (candidate.Date.Form == DateForm.Full ? LongestCredits : LongestBareLine)
        && (candidate.Line.Words.Length <= LongestBareLine || !candidate.Line.Words.AsSpan().ContainsAny(Sentences));

    private static IEnumerable<Candidate> InOwnLines(HtmlPage page, FoundDate[] dates, IReadOnlyList<OwnLine> own)
    {
        var next = 0;
        var before = 0;
        foreach (var line in own)
        {
            var end = LineEnd(page.Plain, line.Start);
            for (; next < dates.Length && dates[next].Start < end; next++)
            {
                if (dates[next].Start >= line.Start && dates[next].Year is not null
                    && !DateCompany.IsOfSomethingElse(page.Plain, dates[next], line.Start, end))
                    yield return new(line, dates[next], before);
            }

            before += line.Letters;
        }
    }

    private static string Lead(string plain, Candidate candidate) =>
        plain[Math.Max(candidate.Line.Start, candidate.Date.Start - Reach)..candidate.Date.Start];

    private static string Rest(string plain, Candidate candidate) =>
        plain[candidate.Date.End..Math.Min(LineEnd(plain, candidate.Date.End), candidate.Date.End + Reach)];

    private static int LineEnd(string plain, int from)
    {
        var end = plain.IndexOf('\n', from);
        return end < 0 ? plain.Length : end;
    }

    [GeneratedRegex(@"(?:发布|發布|發佈|发表|刊登|上传|录入|添加|更新)(?:时间|日期|時間|于|時間)?[::]?[ \t\[(]*$|\b(?:published|posted|publié|veröffentlicht|erstellt|publicado|pubblicato)(?: on| le| am| el| il)?:? *$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:^|[^\p{L}])(?:时间|日期|時間|[Ss]tand|[Dd]atum|[Ff]echa|[Dd]ata) ?[::-][ \t\[(]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"(?:来源|來源|出处|作者|点击|浏览|阅读|编辑|供稿|稿源|人气|访问)(?:数|率|量|次数)? ?[::]|字号|字体|责任编辑", RegexOptions.CultureInvariant)]
    private static partial Regex Credits();

    [GeneratedRegex(@"(?:成文|发文|印发|公开|生成|签发)(?:时间|日期)[::]?[ \t\[(]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Signed();

    /// <param name="Before">The letters of the page's own before its line.</param>
    private sealed record Candidate(OwnLine Line, FoundDate Date, int Before);
}
