namespace Checker.Api.Document;

/// <summary>What the document says of areas, statuses, headers and of the places in addresses that many calls share.</summary>
internal static class CallWords
{
    private static readonly Dictionary<string, string> Areas = new()
    {
        ["sites"] = "网站名录",
        ["unregistered"] = "网站名录",
        ["closures"] = "关停管理",
        ["probes"] = "可用性监测",
        ["certificates"] = "可用性监测",
        ["rule-sets"] = "检查指标",
        ["rounds"] = "检查批次",
        ["coverage"] = "检查批次",
        ["quarter-plan"] = "检查批次",
        ["stop"] = "检查批次",
        ["resume"] = "检查批次",
        ["stops"] = "检查批次",
        ["problems"] = "问题",
        ["rechecks"] = "问题",
        ["reminders"] = "整改催办",
        ["deadline"] = "整改催办",
        ["talk-suggestions"] = "约谈",
        ["lexicon"] = "错敏词库",
        ["lexicon-suggestions"] = "错敏词库",
        ["talks"] = "约谈",
        ["self-checks"] = "自查任务",
        ["higher-results"] = "上级检查结果",
        ["units"] = "主办单位和县区",
        ["counties"] = "主办单位和县区",
        ["submissions"] = "主办单位和县区",
        ["statistics"] = "统计分析",
        ["trend"] = "统计分析",
        ["notices"] = "通报",
        ["papers"] = "公文",
        ["evidence"] = "证据",
        ["desk"] = "工作台",
        ["sign-ins"] = "登录",
        ["people"] = "人员与操作日志",
        ["alerts"] = "预警",
        ["log"] = "人员与操作日志",
        ["settings"] = "运行状态",
        ["storage"] = "运行状态",
        ["status"] = "运行状态",
        ["healthz"] = "运行状态",
    };

    public static readonly IReadOnlyDictionary<int, string> Refusals = new Dictionary<int, string>
    {
        [400] = "What was sent cannot be read or taken; detail says why.",
        [401] = "The key is missing or wrong.",
        [403] = "It is not allowed here.",
        [404] = "There is no such thing.",
        [409] = "Things have gone on since, or do not allow it now.",
        [412] = "It was changed since the version of If-Match; changes says how.",
        [413] = "The body is larger than 16 MB.",
        [422] = "It is understood, but not possible; detail says why.",
        [428] = "If-Match is missing.",
        [429] = "Too many files in a minute; Retry-After says in how many seconds there may be more.",
        [503] = "Storage does not answer.",
    };

    public static readonly IReadOnlyDictionary<string, string> Headers = new Dictionary<string, string>
    {
        [CallKey.Header] = "Up to 200 characters; sent again with the same key, it is done once.",
        ["If-Match"] = "The ETag that was read: what has changed since is not overwritten.",
        ["ETag"] = "Its version, for If-Match.",
        ["Link"] = "Where the next part is: <…>; rel=\"next\". Absent on the last.",
        ["Location"] = "Where it is.",
    };

    public static readonly IReadOnlyDictionary<string, string> Parameters = new Dictionary<string, string>
    {
        ["site"] = "A site's id: its 网站标识码, or s- and ten characters.",
        ["round"] = "A round's id.",
        ["rule"] = "A rule's id, as in the findings.",
        ["unit"] = "A unit's name.",
        ["county"] = "A county's name.",
        ["problem"] = "A problem's id.",
        ["notice"] = "A notice's id.",
        ["entry"] = "An entry's id, as the lexicon has it.",
        ["talk"] = "A decision's id, as the list of talks has it.",
        ["task"] = "A task's id, as the list of self-checks has it.",
        ["result"] = "A result's id, as the list of higher results has it.",
        ["ruleSet"] = "An edition's id.",
        ["recipient"] = "A recipient's id, as the list of recipients has it.",
        ["login"] = "The name by which a person signs in.",
        ["format"] = "The kind of file, as its ending.",
        ["why"] = "The reason, for the log.",
        ["by"] = "Who acts, for the log.",
        ["dryRun"] = "Only tells what would change.",
        ["continuation"] = "What the part before gave.",
    };

    /// <summary>In the trade's words; what has none yet stands under its own name, which a test does not let pass.</summary>
    public static string Area(string path)
    {
        var name = path.Split('/')[1].Split('.')[0];
        return Areas.GetValueOrDefault(name, name);
    }
}
