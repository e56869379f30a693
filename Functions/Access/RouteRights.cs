using Checker.Access.People;
using static Checker.Access.People.Role;

namespace Checker.Access;

/// <summary>
/// Who may do what: the one table of it. An address that is not here is refused for everyone, and a county's or a unit's
/// person finds nothing of the staff's here. docs/access.md prints it.
/// </summary>
internal static class RouteRights
{
    private static readonly Role[] Staff = [Clerk, Reviewer, Chief, Registrar];

    /// <summary>Staff see what those outside the office see of their own.</summary>
    private static readonly Role[] OfUnits = [.. Staff, Unit];

    private static readonly Role[] OfCounties = [.. Staff, County];

    /// <summary>Who keeps the program running sees that it runs, and may stop it.</summary>
    private static readonly Role[] Watchers = [.. Staff, Administrator];

    public static IReadOnlyList<Right> All { get; } =
    [
        new("GET", "office/office.css", RightKind.Page, "页面样式") { Anyone = true },
        new("GET", "office/office.js", RightKind.Page, "页面脚本") { Anyone = true },
        new("GET", "office/sign-in", RightKind.Page, "登录页") { Anyone = true },
        new("POST", "office/sign-in", RightKind.SignIn, "登录") { Anyone = true },
        new("GET", "office/sign-in/provider", RightKind.Page, "转到统一身份认证") { Anyone = true },
        new("GET", "office/join", RightKind.Page, "启用账号页") { Anyone = true },
        new("POST", "office/join", RightKind.SignIn, "启用账号") { Anyone = true },
        new("POST", "office/sign-out", RightKind.SignOut, "退出登录"),
        Page("office/account", "我的账号"),
        new("POST", "office/account/password", RightKind.SignIn, "修改密码"),
        new("*", "office/{*path}", RightKind.Page, "没有这个页面"),

        Page("office", "工作台", Watchers),
        Page("office/help", "帮助"),
        Page("office/settings", "设置", Watchers),
        Page("office/status", "运行状态", Watchers),
        Page("office/findings", "检查结果", Watchers),
        Export("office/findings.csv", "导出检出问题", Staff),
        Export("office/findings/sites.csv", "导出检查结果", Staff),
        Page("office/manual", "人工核查", Staff),
        Page("office/rounds", "检查批次", Watchers),
        Page("office/rounds/new", "新建检查批次页", Clerk, Chief),
        Change("office/rounds", "新建检查批次", Clerk, Chief),
        Page("office/rounds/{round}", "检查批次详情", Watchers),
        Page("office/rounds/{round}/draw", "抽取过程", Staff),
        Change("office/rounds/{round}/steer", "暂停、继续、结束批次", Clerk, Chief),
        Page("office/rounds/{round}/manual", "待人工核查", Staff),
        Page("office/rounds/{round}/manual/{site}", "人工核查页", Staff),
        Change("office/rounds/{round}/manual/{site}", "人工核查", Clerk, Reviewer),
        Change("office/rounds/{round}/manual/{site}/open", "登记打开网站", Clerk, Reviewer),
        Page("office/rounds/{round}/pictures/{name}", "核查截图", Staff),
        Page("office/rounds/{round}/papers", "评分表和工作底稿", Staff),
        Page("office/rounds/{round}/papers/{site}", "网站评分表", Staff),
        Export("office/rounds/{round}/scoring-sheets.{format}", "导出评分表", Staff),
        Export("office/rounds/{round}/sites/{site}/scoring-sheet.{format}", "导出网站评分表", Staff),
        Export("office/rounds/{round}/working-paper.{format}", "导出检查工作底稿", Staff),
        Page("office/coverage", "抽查覆盖情况", Staff),
        Page("office/coverage/plan", "季度抽查计划", Staff),
        Change("office/rounds/draft", "由计划新建批次页", Clerk, Chief),
        Page("office/certificates", "安全证书到期提示", Staff),
        Page("office/unregistered", "疑似漏报网站", Staff),
        Page("office/statistics", "统计分析", Staff),

        Page("office/sites", "网站名录", Watchers),
        Export("office/sites.{format}", "导出网站名录", Staff),
        Page("office/sites/import", "导入名录页", Clerk),
        Change("office/sites/import", "上传名录文件", Clerk),
        Page("office/sites/import/{upload}", "导入预览", Clerk),
        Change("office/sites/import/{upload}", "导入名录", Clerk),
        Page("office/sites/{site}", "网站档案", Watchers),
        Page("office/sites/{site}/edit", "修改登记信息页", Clerk),
        Change("office/sites/{site}/edit", "修改登记信息", Clerk),
        Page("office/sites/{site}/history", "变更记录", Staff),
        Page("office/sites/{site}/changes", "两次检查的变化", Staff),
        Change("office/sites/{site}/columns", "认定栏目类别", Clerk, Reviewer),
        Change("office/sites/{site}/baseline", "认定首页基线", Clerk, Reviewer),
        Change("office/sites/{site}/problems", "人工补录问题", Clerk),
        Change("office/sites/{site}/filings", "登记报备", Clerk),
        Change("office/sites/{site}/filings/{filing}/withdraw", "撤回报备", Clerk),
        Change("office/sites/{site}/closure", "关停办理", Clerk),
        Page("office/closures", "关停情况", Staff),
        Change("office/stop", "停止检查", Watchers),
        Change("office/resume", "恢复检查", Clerk, Chief, Administrator),

        Page("office/problems", "问题核实", Staff),
        Export("office/problems.{format}", "导出问题", Staff),
        Page("office/problems/{problem}", "问题详情", Staff),
        Export("office/problems/{problem}/files/{file}", "下载报告附件", Staff),
        Change("office/problems/{problem}/look", "登记打开网页", Clerk, Reviewer, Chief),
        Page("office/rectification", "整改跟踪", Staff),
        Change("office/problems", "人工补录问题", Clerk),
        Change("office/problems/confirm", "批量确认问题", Clerk, Chief),
        Step("核实问题", ["confirm"], Clerk, Chief),
        Step("复核问题", ["review"], Reviewer, Chief),
        Step("误报排除、重新核实", ["dismiss", "reopen"], Clerk, Reviewer, Chief),
        Step("登记通报", ["notify"], Clerk, Registrar),
        Step("整改跟踪", ["start", "report", "recheck", "object"], Clerk),
        Step("电话记录、登记现场所见", ["call"], Clerk, Reviewer, Chief),
        Step("调整整改期限", ["extend"], Clerk, Chief),
        Step("答复异议、不计入、不予列名", ["decide", "exclude", "include", "unlist", "relist"], Chief),
        Step("撤销上一步", ["undo"], Reviewer, Chief),

        Page("office/ledger", "办公台账", Staff),
        Page("office/reminders", "催办提醒", Staff),
        Export("office/reminders.{format}", "导出催办提醒", Staff),
        Page("office/talks", "约谈建议名单", Staff),
        Export("office/talks.{format}", "导出约谈记录", Staff),
        Export("office/talk-suggestions.{format}", "导出约谈建议名单", Staff),
        Change("office/talks", "登记约谈决定", Clerk, Chief),
        Page("office/talks/{talk}", "约谈记录", Staff),
        Change("office/talks/{talk}/records", "登记约谈情况", Clerk, Chief),
        Page("office/self-checks", "自查任务", Staff),
        Export("office/self-checks.{format}", "导出自查任务", Staff),
        Change("office/self-checks", "布置自查任务", Clerk, Chief),
        Page("office/self-checks/{round}/{task}", "自查任务详情", Staff),
        Change("office/self-checks/{round}/{task}/{action}", "办理自查任务", Clerk, Chief),
        Page("office/higher", "上级检查结果", Staff),
        Change("office/higher", "登记上级检查结果", Clerk, Chief),
        Page("office/higher/{result}", "上级检查结果详情", Staff),
        Export("office/higher/{result}/sites.csv", "导出上级检查结果", Staff),
        Change("office/higher/{result}/{action}", "修改上级检查结果", Clerk, Chief),

        Page("office/notices/papers", "其他公文", Staff),
        Change("office/notices/papers/head", "公文文头", Clerk, Chief),
        Page("office/notices/papers/{kind}/wording", "公文模板", Clerk, Chief),
        Change("office/notices/papers/{kind}/wording", "修改公文模板", Clerk, Chief),
        Export("office/notices/papers/{kind}.{format}", "导出公文", Staff),

        Page("office/desks", "单位和县区报送情况", Staff),
        Page("office/unit", "主办单位页面", OfUnits),
        Page("office/unit/sites/{site}", "主办单位网站", OfUnits),
        Change("office/unit/sites/{site}/self-check", "自查", Clerk, Unit),
        Page("office/unit/self-checks/{round}", "自查结果", OfUnits),
        Page("office/unit/problems/{problem}", "主办单位问题", OfUnits),
        Change("office/unit/problems/{problem}/report", "报送整改情况", Clerk, Unit),
        Change("office/unit/problems/{problem}/object", "提交异议反馈", Clerk, Unit),
        Export("office/unit/problems/{problem}/files/{file}", "下载报告附件", OfUnits),
        Page("office/unit/evidence/{id}", "主办单位证据", OfUnits),
        Page("office/unit/evidence/{id}/page", "主办单位证据页面", OfUnits),
        Page("office/county", "县区页面", OfCounties),
        Page("office/county/problems/{problem}", "县区问题", OfCounties),
        Change("office/county/problems/{problem}/return", "退回整改报告", Clerk, County),
        Change("office/county/sign", "签收上报整改报告", Clerk, County),
        Export("office/county/problems/{problem}/files/{file}", "下载报告附件", OfCounties),
        Page("office/county/evidence/{id}", "县区证据", OfCounties),
        Page("office/county/evidence/{id}/page", "县区证据页面", OfCounties),

        Page("office/notices", "通报", Staff),
        Change("office/notices", "起草通报", Clerk, Chief),
        Change("office/notices/from-round", "由批次起草通报", Clerk, Chief),
        Page("office/notices/{notice}", "通报编辑", Staff),
        Page("office/notices/{notice}.{format}", "预览通报", Staff) with { Value = "format", Values = ["html"] },
        Export("office/notices/{notice}.{format}", "导出通报", Staff) with { Value = "format", Values = ["docx", "xlsx", "json"] },
        Export("office/notices/{notice}/letters.{format}", "导出整改通知书", Staff),
        Page("office/notices/{notice}/wording", "通报文字", Clerk, Chief),
        Change("office/notices/{notice}/wording", "修改通报文字", Clerk, Chief),
        Change("office/notices/{notice}/choices", "通报列名取舍", Clerk, Chief),
        Change("office/notices/{notice}/head", "通报文头", Clerk, Chief),
        Change("office/notices/{notice}/words", "通报文字删改", Clerk, Chief),
        Change("office/notices/{notice}/issue", "通报签发登记", Registrar),
        Change("office/notices/{notice}/correct", "通报更正", Chief, Registrar),

        Page("office/evidence/{id}", "证据", Staff),
        Page("office/evidence/{id}/page", "证据页面", Staff),
        Page("office/evidence/{id}/compare", "证据版本比较", Staff),
        Export("office/evidence/{id}/file", "导出证据", Staff),
        Page("office/rule-sets", "检查指标", Watchers),
        Page("office/rule-sets/{id}", "检查指标版本", Watchers),
        Export("office/rule-sets/{ruleSet}/scoring-sheet.{format}", "导出空白评分表", Staff),

        Page("office/lexicon", "错敏词库", Staff),
        Export("office/lexicon.{format}", "导出错敏词库", Staff),
        Change("office/lexicon", "提出错敏词条", Clerk, Chief),
        Change("office/lexicon/{entry}/{action}", "批准、停用错敏词条", Reviewer, Chief),

        Page("office/people", "人员", Administrator),
        Change("office/people", "新增人员", Administrator),
        Page("office/people/{login}", "人员详情", Administrator),
        Change("office/people/{login}", "修改人员", Administrator),
        Change("office/people/{login}/invite", "重发启用地址", Administrator),
        Page("office/alerts", "预警", Watchers),
        Change("office/alerts", "新增预警接收人", Administrator),
        Change("office/alerts/{recipient}/{action}", "修改、测试、停用、启用预警接收人", Administrator),
        Page("office/classified", "涉密线索", Secrecy),
        Page("office/log", "操作日志", Auditor),
        Export("office/log.csv", "导出操作日志", Auditor),
    ];

    /// <summary>The first that fits; null: refused for everyone.</summary>
    public static Right? Find(string method, string? pattern, RouteValueDictionary values) =>
        pattern?.Trim('/') is { } path ? All.FirstOrDefault(right => right.Fits(method, path, values)) : null;

    /// <summary>Where the key decides, and no person's role.</summary>
    public static bool IsApi(string? pattern) =>
        pattern?.TrimStart('/').StartsWith("api/", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>What the API hands out as a file.</summary>
    public static bool IsApiExport(string method, string? pattern) => HttpMethods.IsGet(method) && IsApi(pattern)
        && (pattern!.EndsWith(".{format}", StringComparison.Ordinal) || pattern.EndsWith(".csv", StringComparison.Ordinal));

    private static Right Page(string pattern, string title, params Role[] roles) => new("GET", pattern, RightKind.Page, title) { Roles = roles };

    private static Right Change(string pattern, string title, params Role[] roles) => new("POST", pattern, RightKind.Change, title) { Roles = roles };

    private static Right Export(string pattern, string title, params Role[] roles) => new("GET", pattern, RightKind.Export, title) { Roles = roles };

    private static Right Step(string title, string[] actions, params Role[] roles) =>
        Change("office/problems/{problem}/{action}", title, roles) with { Value = "action", Values = actions };
}
