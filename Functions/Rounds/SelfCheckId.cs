using System.Globalization;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>
/// What a self-check's round id says: <c>2016-05-17-self-check-4117000001-1</c>. A site has so many names a day and no
/// more, so that two starts at one moment are one round.
/// </summary>
internal sealed record SelfCheckId(DateOnly Day, SiteId Site, int Number)
{
    private const int DayLength = 10;
    private const string Mark = "-self-check-";
    private const string DayForm = "yyyy-MM-dd";

    public RoundId Round => RoundId.Parse(string.Create(CultureInfo.InvariantCulture, $"{Day.ToString(DayForm, CultureInfo.InvariantCulture)}{Mark}{Site}-{Number}"), null);

    /// <summary>Null for every other round.</summary>
    public static SelfCheckId? Of(RoundId round)
    {
        var text = round.ToString();
        var end = text.LastIndexOf('-');
        return text.IndexOf(Mark, StringComparison.Ordinal) == DayLength && end > DayLength + Mark.Length
            && DateOnly.TryParseExact(text[..DayLength], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && SiteId.TryParse(text[(DayLength + Mark.Length)..end], null, out var site)
            && int.TryParse(text[(end + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new SelfCheckId(day, site, number)
                : null;
    }
}
