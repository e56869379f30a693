using System.Collections.Frozen;

namespace Checker.Sites;

/// <summary>The columns of the registry's file, by the words of their header.</summary>
internal static class RegistryField
{
    public const string Order = "排序";
    public const string Code = "网站标识码";
    public const string Name = "网站名称";
    public const string Aliases = "别名";
    public const string Home = "网址";
    public const string Scope = "网站范围";
    public const string Sponsor = "主办单位";
    public const string SponsorShort = "单位简称";
    public const string Supervisor = "主管单位";
    public const string Addressee = "通报单位";
    public const string County = "县区";
    public const string Kind = "网站类型";
    public const string Access = "访问范围";
    public const string Services = "有无办事服务";
    public const string State = "状态";
    public const string ClosureKind = "关停类型";
    public const string Requested = "关停申请日期";
    public const string Approved = "关停批准日期";
    public const string From = "关停开始日期";
    public const string PlannedReturn = "计划恢复日期";
    public const string NoticeFrom = "公告起始日期";
    public const string MovedTo = "迁移去向";
    public const string Cancelled = "已注销标识";
    public const string Finished = "完成日期";
    public const string Office = "责任科室";
    public const string Person = "责任人";
    public const string Phone = "联系电话";
    public const string Columns = "栏目";

    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["序号"] = Order,
        ["标识码"] = Code,
        ["政府网站标识码"] = Code,
        ["名称"] = Name,
        ["网站名"] = Name,
        ["网站地址"] = Home,
        ["网站网址"] = Home,
        ["网站首页网址"] = Home,
        ["首页网址"] = Home,
        ["首页地址"] = Home,
        ["单位"] = Sponsor,
        ["单位名称"] = Sponsor,
        ["主办单位名称"] = Sponsor,
        ["主管部门"] = Supervisor,
        ["县(区)"] = County,
        ["县（区）"] = County,
        ["区县"] = County,
        ["所属县区"] = County,
        ["类型"] = Kind,
        ["网站状态"] = State,
        ["运行状态"] = State,
        ["联系人"] = Person,
        ["电话"] = Phone,
        ["联系方式"] = Phone,
    }.ToFrozenDictionary();

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Order, Code, Name, Aliases, Home, Scope, Sponsor, SponsorShort, Supervisor, Addressee, County, Kind, Access, Services,
        State, ClosureKind, Requested, Approved, From, PlannedReturn, NoticeFrom, MovedTo, Cancelled, Finished,
        Office, Person, Phone, Columns,
    ];

    /// <summary>Without these there is no site.</summary>
    public static IReadOnlyList<string> Must { get; } = [Sponsor, Name, Home];

    /// <summary>Those beside <see cref="Must"/> that always say something: an import's empty cell leaves them alone.</summary>
    public static IReadOnlyList<string> Filled { get; } = [Order, Kind, Access, State];

    /// <summary>The column that offices also call by this word; null when they do not.</summary>
    public static string? CalledAlso(string header) => Synonyms.GetValueOrDefault(header);
}
