using System.Globalization;
using System.Text.RegularExpressions;

namespace Checker.Observing.Dates;

/// <summary>The date that a content management system puts into an article's address.</summary>
internal static partial class AddressDate
{
    public static WrittenDate? Of(Uri? address)
    {
        if (address?.PathAndQuery is not { } path || !MayHoldYear(path))
            return null;

        var match = Day().Match(path);
        if (!match.Success)
            match = Month().Match(path);
        return match.Success ? Make(match) : null;
    }

    private static WrittenDate? Make(Match match)
    {
        var (year, month) = (Number(match.Groups["y"]), Number(match.Groups["m"]));
        int? day = match.Groups["d"].Success ? Number(match.Groups["d"]) : null;
        return month is >= 1 and <= 12 && day is not 0 && (day ?? 1) <= DateTime.DaysInMonth(year, month)
            ? new(match.Groups["all"].Value, DateSource.Address, year, month, day)
            : null;
    }

    private static bool MayHoldYear(string path) =>
        path.Contains("20", StringComparison.Ordinal) || path.Contains("19", StringComparison.Ordinal);

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<=[/_\-t=])(?<all>(?<y>(?:19|20)[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9]))(?=[/_\-.]|[0-9]{4,9}\b|$)"
        + @"|(?<=[/_\-t=])(?<all>(?<y>(?:19|20)[0-9]{2})[/\-](?<m>[01]?[0-9])[/\-](?<d>[0-3]?[0-9]))(?=[/_\-.]|$)"
        + @"|(?<=[/_\-t=])(?<all>(?<y>(?:19|20)[0-9]{2})/(?<m>[01][0-9])(?<d>[0-3][0-9]))(?=[/_\-.]|$)"
        + @"|(?<=[/_\-t=])(?<all>(?<y>(?:19|20)[0-9]{2})(?<m>[01][0-9])/(?<d>[0-3][0-9]))(?=[/_\-.]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<=/)(?<all>(?<y>(?:19|20)[0-9]{2})[/\-]?(?<m>[01][0-9]))(?=/)", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
