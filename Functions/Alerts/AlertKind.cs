namespace Checker.Alerts;

/// <summary>What an alert (预警) is about.</summary>
internal enum AlertKind
{
    /// <summary>A page was taken over: definite findings alone.</summary>
    Hijacked,

    /// <summary>A page shows illicit content to who comes from a search engine: likewise.</summary>
    Cloaked,

    /// <summary>A closed round found the home page down, and nothing is filed that would excuse it.</summary>
    Down,

    /// <summary>The program itself did not run: said before anything about sites.</summary>
    NotWatched,

    /// <summary>Before the official bound: the home page's newest item grows old.</summary>
    StaleSoon,

    /// <summary>Likewise: blank columns.</summary>
    BlankSoon,

    /// <summary>Likewise: failed probes of the home page.</summary>
    DownSoon,

    /// <summary>A closure's clock runs out, or has.</summary>
    ClosureSoon,

    /// <summary>A classification mark was seen somewhere. No more is ever said.</summary>
    Classified,

    /// <summary>每日摘要.</summary>
    Digest,
}

/// <summary>What a recipient chooses from.</summary>
internal enum AlertGroup
{
    /// <summary>严重问题: at once, in quiet hours too.</summary>
    Gravest,

    /// <summary>临期预警.</summary>
    Early,

    /// <summary>每日摘要.</summary>
    Digest,

    /// <summary>涉密线索提醒: for the role 保密.</summary>
    Classified,
}

internal static class AlertWords
{
    public static AlertGroup Group(this AlertKind kind) => kind switch
    {
        AlertKind.Hijacked or AlertKind.Cloaked or AlertKind.Down or AlertKind.NotWatched => AlertGroup.Gravest,
        AlertKind.StaleSoon or AlertKind.BlankSoon or AlertKind.DownSoon or AlertKind.ClosureSoon => AlertGroup.Early,
        AlertKind.Digest => AlertGroup.Digest,
        AlertKind.Classified => AlertGroup.Classified,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this AlertKind kind) => kind switch
    {
        AlertKind.Hijacked => "网页被篡改",
        AlertKind.Cloaked => "网页疑似被植入非法内容",
        AlertKind.Down => "网站无法打开",
        AlertKind.NotWatched => "程序停止运行",
        AlertKind.StaleSoon => "首页更新临期",
        AlertKind.BlankSoon => "空白栏目临界",
        AlertKind.DownSoon => "可用性临界",
        AlertKind.ClosureSoon => "关停期限临期",
        AlertKind.Classified => "涉密线索",
        AlertKind.Digest => "每日摘要",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this AlertGroup group) => group switch
    {
        AlertGroup.Gravest => "严重问题",
        AlertGroup.Early => "临期预警",
        AlertGroup.Digest => "每日摘要",
        AlertGroup.Classified => "涉密线索提醒",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    public static string Id(this AlertGroup group) => group.ToString().ToLowerInvariant();

    /// <summary>Null for what is none.</summary>
    public static AlertGroup? FindGroup(string? id) => Enum.GetValues<AlertGroup>().Cast<AlertGroup?>().FirstOrDefault(group => group!.Value.Id() == id);
}
