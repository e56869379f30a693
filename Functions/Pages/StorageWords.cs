using Checker.Storage;

namespace Checker.Pages;

/// <summary>What staff call the tables and containers.</summary>
internal static class StorageWords
{
    private static readonly Dictionary<string, string> Tables = new()
    {
        [Names.Sites] = "网站名录及变更记录",
        [Names.Rounds] = "检查批次",
        [Names.Checks] = "检查结论",
        [Names.Bodies] = "页面内容索引",
        [Names.SignIns] = "登录地址",
        [Names.Rejected] = "拒收的消息",
        [Names.Stops] = "停止检查",
        [Names.Probes] = "可用性监测",
        [Names.Filings] = "报备",
        [Names.ManualChecks] = "人工核查",
        [Names.Problems] = "问题及处理记录",
        [Names.Accounts] = "人员",
        [Names.Operations] = "操作日志",
        [Names.Talks] = "约谈",
        [Names.SelfChecks] = "自查任务",
        [Names.HigherReports] = "上级检查结果",
        [Names.Submissions] = "整改报告",
        [Names.Classified] = "密级标志记录",
        [Names.Lexicon] = "错敏词库",
        [Names.Alerts] = "预警",
        [Names.Program] = "程序运行记录",
    };

    private static readonly Dictionary<string, string> Files = new()
    {
        [Names.CheckFiles] = "页面留存",
        [Names.RoundFiles] = "批次计划和汇总",
        [Names.KeyFiles] = "会话密钥",
        [Names.RuleSetFiles] = "检查指标版本",
        [Names.NoticeFiles] = "通报",
        [Names.TimerFiles] = "定时任务状态",
        [Names.UploadFiles] = "待导入的文件",
        [Names.EvidenceFiles] = "证据",
        [Names.AttachmentFiles] = "附件",
        [Names.ReadingFiles] = "上次读取结果",
    };

    /// <param name="name">As <see cref="Storage.Keeping.UsedPart"/> has it.</param>
    public static string Of(string name) => name.Split('/') is [var container, _] ? Files.GetValueOrDefault(container, container) : Tables.GetValueOrDefault(name, name);
}
