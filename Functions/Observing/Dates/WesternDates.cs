using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Checker.Observing.Dates;

/// <summary>Dates as other languages write them: an article of the English edition, or of another's site that an item leads to.</summary>
internal static partial class WesternDates
{
    private const int LeastOfName = 3;

    private static readonly IReadOnlyList<IReadOnlyList<string>> Months = EmbeddedWords.Read<IReadOnlyList<IReadOnlyList<string>>>("months");

    private static readonly FrozenSet<string> DayFirst =
        new[] { "de", "fr", "it", "es", "pt", "nl", "pl", "cs", "sk", "da", "sv", "nb", "nn", "no", "fi", "ro", "ru", "uk", "bg", "tr", "el", "ca" }.ToFrozenSet();

    /// <summary>Whether a page in this language writes 3.5.16 and 03/05/2016 for the third of May.</summary>
    public static bool PutsDayFirst(string language) => DayFirst.Contains(language);

    public static IEnumerable<FoundDate> Find(string plain, bool dayFirst = false)
    {
        foreach (Match match in Written().Matches(plain))
        {
            if (YearOf(match, dayFirst) is { } year && MonthOf(match, dayFirst) is { } month && Number(match.Groups["d"]) is var day
                && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                yield return new(match.Index, match.Index + match.Length, DateForm.Full, year, month, day, null, null);
        }
    }

    private static int? YearOf(Match match, bool dayFirst) => Number(match.Groups["y"]) switch
    {
        < 100 and var year => dayFirst ? 2000 + year : null,
        var year => year,
    };

    private static int? MonthOf(Match match, bool dayFirst)
    {
        if (match.Groups["n"].Success)
            return MonthOf(match.Groups["n"].Value.ToLowerInvariant());

        var (day, month) = (Number(match.Groups["d"]), Number(match.Groups["m"]));
        // 05/03 is May in one country and March in the next.
        return month is >= 1 and <= 12 && (dayFirst || match.Groups["s"].Value == "." || day > 12 || day == month) ? month : null;
    }

    private static int? MonthOf(string name)
    {
        for (var month = 0; month < Months.Count && name.Length >= LeastOfName; month++)
        {
            if (Months[month].Any(full => full.StartsWith(name, StringComparison.Ordinal)))
                return month + 1;
        }

        return null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9./])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:de |of )?(?<n>[\p{L}-[\p{IsCJKUnifiedIdeographs}]]{3,11})\.?,?[ -](?:de |of )?(?<y>(?:19|20)[0-9]{2})(?![0-9])"
        + @"|(?<!\p{L})(?<n>[\p{L}-[\p{IsCJKUnifiedIdeographs}]]{3,11})\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<y>(?:19|20)[0-9]{2})(?![0-9])"
        + @"|(?<![0-9./])(?<d>[0-9]{1,2})(?<s>[./]) ?(?<m>[0-9]{1,2})\k<s> ?(?<y>(?:19|20)[0-9]{2}|[0-4][0-9])(?![0-9./])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
