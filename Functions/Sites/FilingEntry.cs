using System.Globalization;

namespace Checker.Sites;

/// <summary>A filing as it is entered: times are days or minutes in UTC+8, the last of them included, or instants with an offset.</summary>
internal sealed record FilingEntry(string? Kind, string? From, string? Until, string? SaidBy, string? Note)
{
    public const int LongestText = 200;

    private const int MostDays = 366;

    private static readonly string[] Minutes =
        ["yyyy-M-d H:mm", "yyyy-MM-ddTHH:mm", "yyyy.M.d H:mm", "yyyy/M/d H:mm", "yyyy年M月d日 H:mm", "yyyy年M月d日H:mm"];

    /// <summary>The filing, or what is wrong with it, by member: at least one then.</summary>
    public (Filing? Filing, IReadOnlyList<FieldFault> Faults) Read(string id, SiteId site, string by, DateTimeOffset now)
    {
        List<FieldFault> faults = [];
        var kind = Enum.GetValues<FilingKind>().Where(each => each.Word() == Kind?.Trim()).Cast<FilingKind?>().FirstOrDefault();
        var (from, until) = (Instant(From, isEnd: false), Instant(Until, isEnd: true));
        if (kind is null)
            faults.Add(new(nameof(Kind), $"请填写{string.Join('、', Enum.GetValues<FilingKind>().Select(SiteWords.Word))}之一"));
        if (from is null)
            faults.Add(new(nameof(From), TimeForm(From)));
        if (until is null)
            faults.Add(new(nameof(Until), TimeForm(Until)));
        if (until <= from)
            faults.Add(new(nameof(Until), "不能早于开始时间"));
        if (until - from > TimeSpan.FromDays(MostDays))
            faults.Add(new(nameof(Until), $"一次报备最长 {MostDays} 天，请核对"));
        if (string.IsNullOrWhiteSpace(SaidBy))
            faults.Add(new(nameof(SaidBy), "请填写是谁报备的（姓名、职务或来文）"));
        Check(nameof(SaidBy), SaidBy, faults);
        Check(nameof(Note), Note, faults);

        return faults.Count > 0
            ? (null, faults)
            : (new Filing(id, site, kind!.Value, from!.Value, until!.Value, SaidBy!.Trim(), Note?.Trim() ?? "", by, now), []);
    }

    /// <summary>The end is the first instant after the day or the minute. Null when it is no time.</summary>
    private static DateTimeOffset? Instant(string? text, bool isEnd)
    {
        var half = CellText.HalfWidth(text?.Trim() ?? "");
        if (RegistryDate.Read(half) is { } day)
            return LocalDay.StartOf(isEnd ? day.AddDays(1) : day).ToUniversalTime();
        if (DateTime.TryParseExact(half, Minutes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute) && IsPlausible(minute.Year))
            return new DateTimeOffset(isEnd ? minute.AddMinutes(1) : minute, LocalDay.Offset).ToUniversalTime();

        return HasOffset(half) && DateTimeOffset.TryParse(half, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) && IsPlausible(instant.Year)
            ? instant.ToUniversalTime()
            : null;
    }

    /// <summary>Without one the clock of whatever machine runs this would decide.</summary>
    private static bool HasOffset(string text) =>
        text.Contains('T', StringComparison.Ordinal) && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal));

    private static bool IsPlausible(int year) => year is >= 1990 and < 2100;

    private static string TimeForm(string? text) =>
        $"{(string.IsNullOrWhiteSpace(text) ? "请填写时间" : $"“{CellText.Shown(text)}”不是时间")}，如 2016-05-03 或 2016-05-03 18:00";

    private static void Check(string field, string? text, List<FieldFault> faults)
    {
        if (text?.Length > LongestText)
            faults.Add(new(field, $"不得超过 {LongestText} 字"));
        else if (CellText.Fault(text?.Trim() ?? "") is { } fault)
            faults.Add(new(field, fault));
    }
}
