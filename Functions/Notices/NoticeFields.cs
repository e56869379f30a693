using System.Globalization;
using Checker.Judging;

namespace Checker.Notices;

/// <summary>What stands in a field.</summary>
/// <param name="Lack">Why the final version cannot be made while the field is used; null when all is well.</param>
internal sealed record FieldValue(string Text, string? Lack = null)
{
    /// <summary>Nothing, or none: a sentence that hangs on it is not said.</summary>
    public bool IsEmpty => Text is "" or "0";
}

/// <summary>One field of the template.</summary>
internal sealed record NoticeField(string Name, string Meaning, Func<NoticeFacts, FieldValue> Read);

/// <summary>Every field that a template may use, and how it comes from the material.</summary>
internal static class NoticeFields
{
    private const string Limit = "limit:";

    public static IReadOnlyList<NoticeField> All { get; } =
    [
        new("office", "发文机关全称", facts => Text(facts.Material.Head.Office)),
        new("office.usual", "发文机关通称", facts => Text(facts.Material.Head.OfficeUsual ?? facts.Material.Head.Office)),
        new("office.short", "发文机关简称", facts => Text(facts.Material.Head.OfficeShort)),
        new("period", "检查时间", facts => Text(NoticeWords.Period(facts.Material.SpotCheck.From, facts.Material.SpotCheck.To))),
        new("period.short", "检查时间（5.3—5.17）", facts => Text(NoticeWords.ShortPeriod(facts.Material.SpotCheck.From, facts.Material.SpotCheck.To))),
        new("year", "发文年份", facts => Number(facts.Material.Head.Year)),
        new("deadline", "整改期限", facts => facts.Material.Head.Deadline is { } day
            ? Text(day.Within((facts.Material.Head.Signed ?? day).Year)) : new("〔整改期限待定〕", "未填写整改期限。")),
        new("deadline.holidays", "整改期限内的法定节假日，带括号", facts => Text(
            facts.Material.Head is { Signed: { } signed, Deadline: { } day } && Holidays.Between(signed.AddDays(1), day) is > 0 and var off ? $"（期限内含法定节假日{off}天）" : "")),
        new("report.place", "报送地点，带括号", facts => Text(facts.Material.Head.ReportPlace is { Length: > 0 } place ? $"（{place}）" : "")),
        new("contacts", "联系人", facts => Text(string.Join("　", facts.Material.Head.Contacts))),
        new("phone", "联系电话", facts => Text(facts.Material.Head.Phone)),
        new("spot.selected", "抽查网站数", facts => Number(facts.Material.SpotCheck.Selected)),
        new("spot.unqualified", "不合格网站数", facts => Number(facts.Material.SpotCheck.Unqualified)),
        new("spot.open", "未能判定网站数", facts => Number(facts.Material.SpotCheck.Results.Count(each => each.Standing() is SiteStanding.Undetermined))),
        new("spot.qualified", "合格网站数", facts => Text(facts.Rate is null ? "" : Told(facts.Material.SpotCheck.Qualified!.Value))),
        new("spot.rate", "合格率（判定5个网站以上）", facts => Text(facts.Rate is { } rate ? Share.Told(rate) : "")),
        .. Compared("previous", EarlierKind.Previous),
        .. Compared("yearAgo", EarlierKind.YearAgo),
        new("spot.unnamed", "不予列名的不合格网站数", facts => Number(facts.Unqualified.Count(site => facts.IsUnnamed(site.Site)))),
        new("recheck.number", "上次通报发文字号", facts => Text(facts.Material.Recheck?.Number ?? "")),
        new("recheck.year", "上次通报年份", facts => Number(facts.Material.Recheck?.Year ?? 0)),
        new("recheck.notified", "上次通报问题数", facts => Number(facts.Material.Recheck?.Notified ?? 0)),
        new("recheck.open", "至今未整改到位问题数", facts => Number(facts.Material.Recheck?.Open ?? 0)),
        new("recheck.sites", "至今未整改到位网站数", facts => Number(facts.StillOpen.Count)),
        new("recheck.done", "上次通报问题均已整改到位", facts => Text(facts.Material.Recheck is { Open: 0 } ? "是" : "")),
        new("problems.any", "有需要通报的问题", facts => Text(facts.Unqualified.Count + facts.StillOpen.Count > 0 ? "是" : "")),
        new("closure.sites", "关停不规范的网站数", facts => Number(facts.With((site, problem) => IsUnreported(site, problem) || IsRunningOn(site, problem)).Count())),
        new("unreported.sites", "随意关停的网站", facts => Text(SitesOf(facts, IsUnreported))),
        new("closing.units", "关停获批仍运行网站的主办单位", facts => Text(UnitsOf(facts, IsRunningOn))),
        new("hijacked.units", "被篡改网站的主办单位", facts => Text(UnitsOf(facts, (_, problem) => problem.Rule == "hijacked-page"))),
    ];

    /// <summary>Told with words of the template, or with its annexes' numbers: the composer fills them.</summary>
    public static IReadOnlyList<string> Composed { get; } = ["recheck.examples", "annex.open", "annex.unqualified", "annex.results", "annex.counties"];

    private static readonly Dictionary<string, NoticeField> ByName = All.ToDictionary(field => field.Name);

    /// <summary>A window of the edition is a field by itself: <c>limit:overdue-closure.pause</c>.</summary>
    public static bool Has(string name) =>
        ByName.ContainsKey(name) || Composed.Contains(name) || name.StartsWith(Limit, StringComparison.Ordinal);

    public static FieldValue Read(string name, NoticeFacts facts) =>
        name.StartsWith(Limit, StringComparison.Ordinal) ? ReadLimit(name[Limit.Length..], facts.RuleSet) : ByName[name].Read(facts);

    private static FieldValue ReadLimit(string name, RuleSet ruleSet)
    {
        var (rule, window) = name.Split('.') is [var left, var right] ? (left, right) : (name, "");
        return ruleSet.Find(rule) is { Sureness: Sureness.Confirmed } indicator && indicator.Windows.GetValueOrDefault(window) is { } span
            ? Text(Written(span))
            : new(NoticeWords.Gap, $"标准待核对：{RuleNames.Of(rule)}的{NumberNames.Of(window)}（{ruleSet.Id}）。");
    }

    /// <summary>Months are written out: 一个月; days are figures: 60天.</summary>
    private static string Written(Window window) =>
        window.ToString() is { } text && text.EndsWith("个月", StringComparison.Ordinal)
            ? NoticeWords.Chinese(int.Parse(text[..^2], CultureInfo.InvariantCulture)) + "个月"
            : window.ToString();

    private static bool IsUnreported(NamedSite site, ConfirmedProblem problem) => problem.Rule == "unreported-closure";

    private static bool IsRunningOn(NamedSite site, ConfirmedProblem problem) => problem.Rule == "running-after-closure";

    private static string SitesOf(NoticeFacts facts, Func<NamedSite, ConfirmedProblem, bool> test) =>
        NoticeWords.Join([.. facts.With(test).Select(site => site.Told)]);

    private static string UnitsOf(NoticeFacts facts, Func<NamedSite, ConfirmedProblem, bool> test) =>
        NoticeWords.Join([.. facts.With(test).Select(site => site.UnitShort).Distinct()]);

    /// <summary>All empty where there is nothing to compare with: no sentence speaks of it then.</summary>
    private static IEnumerable<NoticeField> Compared(string name, EarlierKind kind) =>
    [
        new($"{name}.period", $"{kind.Word()}的时间", facts => Text(facts.Earlier(kind) is { } each ? NoticeWords.Period(each.From, each.To) : "")),
        new($"{name}.rate", $"{kind.Word()}的合格率", facts => Text(facts.Earlier(kind) is { } each ? Share.Told(each.PerMille!.Value) : "")),
        new($"{name}.change", $"与{kind.Word()}相比的变化", facts => Text(
            facts.Earlier(kind) is { } each ? Share.Change(each.PerMille!.Value, facts.Rate!.Value) : "")),
    ];

    private static FieldValue Text(string text) => new(text);

    private static FieldValue Number(int number) => new(Told(number));

    private static string Told(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The fields of a higher office's result.</summary>
internal static class HigherFields
{
    public static IReadOnlyList<string> Names { get; } =
        ["higher.office", "higher.area", "higher.inspected", "higher.unqualified", "higher.ours.inspected", "higher.ours.unqualified", "higher.ours.names"];

    public static string Read(string name, HigherResult result) => name switch
    {
        "higher.office" => result.Office,
        "higher.area" => result.Area,
        "higher.inspected" => Number(result.Inspected),
        "higher.unqualified" => Number(result.Unqualified),
        "higher.ours.inspected" => Number(result.OursInspected),
        "higher.ours.unqualified" => Number(result.OursUnqualified),
        "higher.ours.names" => result.Ours.Count == 0 ? "" : $"（{string.Join('、', result.Ours)}）",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
