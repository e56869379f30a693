using System.Globalization;

namespace Checker.Pages;

/// <summary>What settings mean, in staff's words. A setting that has none here is not shown.</summary>
internal static class SettingWords
{
    /// <summary>A span of time in words, cut to whole seconds where it has any; null for what is none.</summary>
    public static string? Span(string value)
    {
        if (!value.Contains(':', StringComparison.Ordinal) || !TimeSpan.TryParseExact(value, ["c", "g"], CultureInfo.InvariantCulture, out var span))
            return null;
        if (span < TimeSpan.FromSeconds(1))
            return $"{(int)span.TotalMilliseconds}毫秒";

        (int Count, string Word)[] parts = [(span.Days, "天"), (span.Hours, "小时"), (span.Minutes, "分钟"), (span.Seconds, "秒")];
        return string.Concat(parts.Where(part => part.Count > 0).Select(part => $"{part.Count}{part.Word}"));
    }

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["Fetch__Agent"] = "访问网站时自报的名称，应写明联系办法",
        ["Fetch__Timeout"] = "打开一个网页的最长时间（检查标准为15秒）",
        ["Fetch__ConfirmAfter"] = "首页打不开时，间隔多久再次访问",
        ["Fetch__OfficeHours"] = "最后一次访问应在的办公时间（时）",
        ["Fetch__QuietHours"] = "不开始检查的时段（时）",
        ["Fetch__PagesPerCheck"] = "一次检查最多打开一个网站的网页数",
        ["Fetch__TimePerCheck"] = "一次访问最长用时",
        ["Fetch__BytesPerCheck"] = "一次访问最多保存的字节数",
        ["Fetch__MaxBodyBytes"] = "一个网页最多保存的字节数",
        ["Fetch__MaxRedirects"] = "最多跟随的跳转次数",
        ["Fetch__MaxHeadBytes"] = "应答头最多字节数",
        ["Fetch__MaxHeadFields"] = "应答头最多行数",
        ["Fetch__MaxRatio"] = "压缩内容的最大展开倍数",
        ["Fetch__PerAddress"] = "对同一网络地址同时访问数",
        ["Fetch__AddressPause"] = "对同一网络地址两次访问的间隔",
        ["Fetch__MaxRetryAfter"] = "网站要求稍后再访问时，最多等待的时间",
        ["Fetch__StartJitter"] = "检查开始时间的随机错开",
        ["Fetch__Canaries"] = "用来判断本方网络是否正常的地址",
        ["Fetch__MaxConnections"] = "对外同时连接数",
        ["Fetch__AllowedNetworks"] = "允许访问的内部网络（仅用于演示和测试）",
        ["Fetch__AllowedPorts"] = "80、443以外允许访问的端口",
        ["Rounds__Waiting"] = "一个批次同时排队的检查数",
        ["Rounds__TimeLimit"] = "一个批次的最长时间，到时未检查的记为未能判定",
        ["Rounds__Stall"] = "批次停滞多久后重新发送检查任务",
        ["Rounds__LostAfter"] = "批次的下一步迟到多久算作中断，需重新唤起",
        ["Rounds__AskAgainAfter"] = "同时无法打开的网站，多久后补查",
        ["Rounds__ClosureRuleSet"] = "关停期限所依据的检查指标版本",
        ["Probes__Daily"] = "每个网站每天可用性监测次数",
        ["Problems__TwoPersons"] = "单项否决问题是否须双人复核",
        ["Checker__Abroad"] = "部署在境外（只供演示，不得使用真实数据）",
        ["Checker__Concurrency"] = "本机同时进行的检查数",
        ["Checker__Hold"] = "任务取出后无人续期，多久可被重新领取",
        ["Checker__RetryPause"] = "处理出错的任务隔多久再试",
        ["Checker__Grace"] = "停止程序时，给正在进行的检查的时间",
        ["House__LogDays"] = "操作日志保存天数（不少于183天）",
        ["House__DeliveryDays"] = "预警发送记录保存天数（不少于183天）",
        ["House__AttachmentDays"] = "没有问题或报告引用的附件，保存天数",
        ["House__VisitDays"] = "日常监测和自查未发现问题的页面留存，保存天数（不少于90天）",
        ["House__ProbeDays"] = "可用性监测按半小时保存的天数，之后每天合为一项（不少于120天）",
        ["Checker__Urls"] = "本机服务地址",
    };
}
