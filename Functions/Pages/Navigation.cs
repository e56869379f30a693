using Checker.Access;
using Checker.Access.People;

namespace Checker.Pages;

/// <summary>The way about: pages by the trade's names, grouped by the work they belong to.</summary>
internal static class Navigation
{
    public const string Desk = "/office/";

    public static readonly IReadOnlyList<NavigationGroup> Groups =
    [
        new("今日", [new("工作台", Desk)]),
        new("检查与核实",
        [
            new("检查结果", "/office/findings"),
            new("问题核实", "/office/problems"),
            new("人工核查", "/office/manual"),
            new("整改跟踪", "/office/rectification"),
            new("通报", "/office/notices"),
            new("单位和县区", "/office/desks", "/office/unit", "/office/county"),
            new("自查任务", "/office/self-checks"),
            new("办公台账", "/office/ledger", "/office/reminders", "/office/talks", "/office/higher"),
        ]),
        new("任务与名录",
        [
            new("检查批次", "/office/rounds", "/office/coverage"),
            new("网站名录", "/office/sites", "/office/unregistered", "/office/certificates"),
            new("关停管理", "/office/closures"),
        ]),
        new("分析与设置",
        [
            new("统计分析", "/office/statistics"),
            new("检查指标", "/office/rule-sets"),
            new("错敏词库", "/office/lexicon"),
            new("预警", "/office/alerts"),
            new("涉密线索", "/office/classified"),
            new("操作日志", "/office/log"),
            new("运行状态", "/office/status"),
            new("设置", "/office/settings", "/office/people"),
            new("帮助", "/office/help"),
        ]),
    ];

    /// <summary>Only what this person may open.</summary>
    public static IEnumerable<NavigationGroup> For(Person? person) =>
        from nav in Groups
        let open = nav.Pages.Where(page => RouteRights.Find(HttpMethods.Get, page.Address, [])?.Allows(person) is true).ToList()
        where open.Count > 0
        select nav with { Pages = open };

    /// <summary>The page that an address belongs to; null for one that none leads to.</summary>
    public static NavigationPage? Of(string path)
    {
        if (path.StartsWith("/office/rounds/", StringComparison.Ordinal) && path.Contains("/manual", StringComparison.Ordinal))
            path = "/office/manual"; // a round's, but the work is another

        return Groups.SelectMany(group => group.Pages).FirstOrDefault(page => page.Holds(path));
    }
}

internal sealed record NavigationGroup(string Name, IReadOnlyList<NavigationPage> Pages);

/// <param name="Also">Other addresses that belong to it.</param>
internal sealed record NavigationPage(string Word, string Address, params string[] Also)
{
    public bool Holds(string path) => Address == Navigation.Desk
        ? path.TrimEnd('/') == "/office"
        : Also.Append(Address).Any(address => path == address || path.StartsWith(address + "/", StringComparison.Ordinal));
}
