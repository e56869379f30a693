using System.Globalization;
using System.Text.RegularExpressions;

namespace Checker.Observing.Dates;

/// <summary>Dates as other languages write them: an article of the English edition, or of another's site that an item leads to.</summary>
internal static partial class WesternDates
{
    private const int LeastOfName = 3;

    private static readonly IReadOnlyList<IReadOnlyList<string>> Months = EmbeddedWords.Read<IReadOnlyList<IReadOnlyList<string>>>("months");

    public static IEnumerable<FoundDate> Find(string plain)
    {
        foreach (Match match in Written().Matches(plain))
        {
            if (MonthOf(match) is { } month && Number(match.Groups["y"]) is var year && Number(match.Groups["d"]) is var day
                && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                yield return new(match.Index, match.Index + match.Length, DateForm.Full, year, month, day, null, null);
        }
    }

    private static int? MonthOf(Match match)
    {
        if (match.Groups["n"].Success)
            return MonthOf(match.Groups["n"].Value.ToLowerInvariant());

        var (day, month) = (Number(match.Groups["d"]), Number(match.Groups["m"]));
        // 05/03 is May in one country and March in the next.
        return month is >= 1 and <= 12 && (match.Groups["s"].Value == "." || day > 12 || day == month) ? month : null;
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
        + @"|(?<![0-9./])(?<d>[0-9]{1,2})(?<s>[./]) ?(?<m>[0-9]{1,2})\k<s> ?(?<y>(?:19|20)[0-9]{2})(?![0-9./])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
