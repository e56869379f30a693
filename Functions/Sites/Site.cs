using System.Text.Json.Serialization;

namespace Checker.Sites;

/// <summary>One entry of the registry (网站名录). Columns of the import file stand beside their members.</summary>
internal sealed record Site
{
    public required SiteId Id { get; init; }

    /// <summary>排序: the protocol order of counties and departments; documents and pages follow it.</summary>
    public int Order { get; init; }

    /// <summary>网站标识码; null when the site has none, or none is known.</summary>
    public string? Code { get; init; }

    /// <summary>网站名称.</summary>
    public required string Name { get; init; }

    /// <summary>别名: other names that notices and staff use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>网址: the home page, http or https.</summary>
    public required Uri Home { get; init; }

    /// <summary>网站范围: the hosts and path prefixes, beside the home page's host, that are the site's own.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>主办单位: the unit that runs it.</summary>
    public required string Sponsor { get; init; }

    /// <summary>单位简称.</summary>
    public string? SponsorShort { get; init; }

    /// <summary>主管单位.</summary>
    public string? Supervisor { get; init; }

    /// <summary>通报单位: the unit that a notice names and writes to, often the county's government; null when it is the sponsor.</summary>
    public string? Addressee { get; init; }

    /// <summary>The names above that have days: those of former times, and today's where it is known since when. None: all hold always.</summary>
    public IReadOnlyList<DatedName> Dated { get; init; } = [];

    /// <summary>Who is named and written to.</summary>
    [JsonIgnore]
    public string Unit => Addressee ?? Sponsor;

    /// <summary>县区; null for the city's own departments.</summary>
    public string? County { get; init; }

    /// <summary>网站类型.</summary>
    public SiteKind Kind { get; init; } = SiteKind.Other;

    /// <summary>访问范围: false when it can be reached on the government's own network (政务外网) only.</summary>
    public bool OnInternet { get; init; } = true;

    /// <summary>有无办事服务; null when the registry does not say.</summary>
    public bool? HasServices { get; init; }

    /// <summary>状态.</summary>
    public SiteState State { get; init; } = SiteState.Running;

    /// <summary>What is known of the site's closing; null when nothing was ever filed.</summary>
    public Closure? Closure { get; init; }

    /// <summary>责任科室, 责任人, 联系电话.</summary>
    public string? Office { get; init; }

    public string? Person { get; init; }

    public string? Phone { get; init; }

    /// <summary>栏目: the columns that the registry itself names; they win over what a page seems to say.</summary>
    public IReadOnlyList<RegisteredColumn> Columns { get; init; } = [];
}

internal enum SiteKind
{
    /// <summary>门户.</summary>
    Portal,

    /// <summary>部门.</summary>
    Department,

    /// <summary>其他.</summary>
    Other,
}

internal enum SiteState
{
    /// <summary>正常.</summary>
    Running,

    /// <summary>申请关停: asked for, not yet approved; to be kept up like any other.</summary>
    ClosureRequested,

    /// <summary>关停获批.</summary>
    ClosureApproved,

    /// <summary>临时关停 (临时下线).</summary>
    OfflineForATime,

    /// <summary>永久关停 (永久下线).</summary>
    OfflineForGood,

    /// <summary>例外: in the registry, not checked.</summary>
    Exempt,
}
