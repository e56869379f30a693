using Checker.Judging;
using Checker.Notices;
using Checker.Sites;
using Checker.Tests.Samples;

namespace Checker.Tests.Notices;

/// <summary>
/// The material of the notice of May 2016: what it names, from the sample registry; what the editor chose; the rest of the
/// draw and of what had been rectified invented, without a fault.
/// </summary>
internal static class Notice2016
{
    private const int Drawn = 40;
    private const int Rectified = 100;

    public static RuleSet RuleSet => RuleSets.Get("zhumadian-2016");

    public static NoticeTemplate Template => NoticeTemplates.For("zhumadian-2016");

    public static NoticeMaterial Material { get; } = new()
    {
        RuleSet = "zhumadian-2016",
        Head = new NoticeHead
        {
            Office = "驻马店市人民政府办公室",
            OfficeUsual = "驻马店市政府办公室",
            OfficeShort = "市政府办公室",
            NumberWord = "驻政办",
            Year = 2016,
            Serial = 59,
            Addressees = ["各县、区人民政府", "经济开发区、市产业集聚区管委会", "市直有关单位"],
            Signed = new DateOnly(2016, 5, 18),
            Published = new DateOnly(2016, 5, 20),
            Printed = new DateOnly(2016, 5, 18),
            Deadline = new DateOnly(2016, 5, 31),
            ReportPlace = "行政新区1#506房间",
            Contacts = ["示例联系人"],
            Phone = "0000000",
            IndexNumber = "S0001-0205-2016-00231",
            Topic = "市政府办公室",
            Remark = "此件公开发布",
        },
        SpotCheck = new SpotCheck
        {
            From = new DateOnly(2016, 5, 3),
            To = new DateOnly(2016, 5, 17),
            Selected = Drawn,
            Unqualified = 16,
            Qualified = Drawn - 16,
            Results =
            [
                .. FaultySites.All.Select(site => new CheckedSite(IdOf(site.Number), SiteVerdict.Failed)),
                .. Enumerable.Range(200, Drawn - 16).Select(number => new CheckedSite(IdOf(number), SiteVerdict.Passed)),
            ],
        },
        Recheck = new Recheck { Number = "驻政办〔2015〕76号", Year = 2015, Notified = 113, Open = 13, Sites = [.. Open, new(IdOf(200), Rectified - 3, 0), new(IdOf(201), 1, 0)] },
        Higher =
        [
            new HigherResult
            {
                Office = "省政府办公厅",
                Area = "全省",
                Inspected = 216,
                Unqualified = 119,
                OursInspected = 11,
                OursUnqualified = 4,
                Ours = ["市审计局网站", "上蔡县工商管理和质量技术监督局网站", "汝南县环境保护局网站", "西平县国土资源局网站"],
            },
        ],
        Sites = [.. FaultySites.All.Select(Named), .. OnlyRechecked, .. Enumerable.Range(200, Drawn - 16).Select(Healthy)],
        Problems = [.. FaultySites.All.SelectMany(ProblemsOf)],
        Choices =
        [
            new(IdOf(7)) { Note = "环保动态最近更新时间2009年" },
            .. new[] { 9, 14, 15, 16 }.Select(number => new RowChoice(IdOf(number)) { Veto = true }),
        ],
    };

    /// <summary>Three sites with two open problems and more, six with one: 13 in all.</summary>
    private static IReadOnlyList<RecheckedSite> Open =>
    [
        new(IdOf(101), 3, 3), new(IdOf(15), 3, 2), new(IdOf(16), 3, 2),
        .. Enumerable.Range(102, 6).Select(number => new RecheckedSite(IdOf(number), 1, 1)),
    ];

    private static IEnumerable<NamedSite> OnlyRechecked =>
    [
        Site(101, 5, "驿城区人民政府网", "驿城区人民政府", "驿城区") with { County = "驿城区", BodyName = "驿城区政府网站" },
        Site(102, 150, "驻马店经济开发区网站", "驻马店经济开发区管理委员会", "市经济开发区管委会"),
        Site(103, 160, "驻马店市产业集聚区网站", "驻马店市产业集聚区管理委员会", "市产业集聚区管理委员会"),
        Site(104, 170, "驻马店建设信息网", "驻马店市住房和城乡建设局", "市住建局"),
        Site(105, 180, "驻马店市卫生和计划生育委员会网站", "驻马店市卫生和计划生育委员会", "市卫计委"),
        Site(106, 190, "驻马店市食品药品监督管理局网站", "驻马店市食品药品监督管理局", "市食药监局"),
        Site(107, 210, "驻马店市城乡规划局网站", "驻马店市城乡规划局", "市规划局"),
    ];

    public static SiteId IdOf(int number) => SiteId.Parse($"s-{number:0000}");

    /// <summary>The order of protocol: counties, then the zones and the departments.</summary>
    private static NamedSite Named(SampleSite site) => new()
    {
        Site = IdOf(site.Number),
        Order = site.Number switch { < 14 => site.Number * 10, 14 => 195, 15 => 200, _ => 220 },
        Name = site.Name,
        BodyName = site.Number is 6 or 12 or 15 or 16 ? site.Alias : null,
        Sponsor = site.Sponsor,
        SponsorShort = site.ShortName,
        Addressee = site.Addressee,
        County = site.County,
        State = site.State,
    };

    private static NamedSite Site(int number, int order, string name, string sponsor, string addressee) =>
        new() { Site = IdOf(number), Order = order, Name = name, Sponsor = sponsor, Addressee = addressee };

    private static NamedSite Healthy(int number) => Site(number, number * 10, $"示例单位{number}网站", $"示例单位{number}", $"示例单位{number}");

    private static IEnumerable<ConfirmedProblem> ProblemsOf(SampleSite site)
    {
        foreach (var rule in site.Rules)
        {
            yield return new ConfirmedProblem
            {
                Site = IdOf(site.Number),
                Rule = rule,
                Group = rule == "blank-column" && site.Number == 2 ? "乡办风采" : "",
                Sentence = SentenceOf(rule),
                Subject = (rule, site.Number) switch { ("hijacked-page", 3) => "赌博", ("hijacked-page", _) => "代孕", _ => "" },
                Items = rule == "blank-column" ? BlankOf(site) : [],
                Vetoes = rule is "stale-home" or "unreachable-home" or "hijacked-page",
                Detail = "示例核查记录",
                Page = "http://www.example.gov.cn/",
                Seen = new DateTimeOffset(2016, 5, 17, 9, 30, 0, LocalDay.Offset),
                Evidence = [$"示例证据{site.Number}"],
                Confirmed = true,
            };
        }

        if (site.Rules.Contains("unreachable-home"))
            yield return new ConfirmedProblem { Site = IdOf(site.Number), Rule = "unreported-closure", Sentence = "未进行报备随意关停", Explains = "unreachable-home", Detail = "电话核实：已停用", Confirmed = true };
    }

    private static string SentenceOf(string rule) => rule switch
    {
        "stale-home" => "首页栏目2周内未更新",
        "unreachable-home" => "网站无法打开",
        "hijacked-page" => "网站被篡改成赌博网站",
        "running-after-closure" => "已申请关停获批,目前仍违规运行",
        _ => "栏目空白",
    };

    /// <summary>Of a parent, its children.</summary>
    private static IReadOnlyList<string> BlankOf(SampleSite site) =>
        [.. site.Columns.SelectMany(column => column.Children.Count > 0 ? column.Children : [column]).Where(column => column is { Newest: null, Class: null }).Select(column => column.Name)];
}
