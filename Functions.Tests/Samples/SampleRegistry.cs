using Checker.Sites;
using Checker.Tests.Samples.Layouts;

namespace Checker.Tests.Samples;

/// <summary>
/// The registry of the sample web, as an office would import it. Nobody's name or number stands in it, and no comma within
/// a cell.
/// </summary>
internal static class SampleRegistry
{
    private static readonly (string Name, Func<SampleSite, string?> Value)[] Fields =
    [
        ("排序", site => $"{SampleOrder.Of(site)}"),
        ("网站标识码", site => site.Code),
        ("网站名称", site => site.Name),
        ("别名", site => site.Alias),
        ("网址", site => $"{site.Address}"),
        ("网站范围", site => site.Root.Length == 0 ? null : site.Portal.Authority + site.Root),
        ("主办单位", site => site.Sponsor),
        ("单位简称", site => site.ShortName),
        ("主管单位", site => site.Supervisor),
        ("通报单位", site => site.Addressee),
        ("县区", site => site.County),
        ("网站类型", site => site.Kind.Word()),
        ("访问范围", _ => "互联网"),
        ("有无办事服务", _ => null),
        ("状态", site => site.State.Word()),
        ("关停类型", site => site.Closure?.Kind?.Word()),
        ("关停申请日期", site => Write(site.Closure?.Requested)),
        ("关停批准日期", site => Write(site.Closure?.Approved)),
        ("关停开始日期", site => Write(site.Closure?.From)),
        ("计划恢复日期", site => Write(site.Closure?.PlannedReturn)),
        ("公告起始日期", site => Write(site.Closure?.NoticeFrom)),
        ("迁移去向", site => site.Closure?.MovedTo),
        ("完成日期", site => Write(site.Closure?.Finished)),
        ("责任科室", _ => null),
        ("责任人", _ => null),
        ("联系电话", _ => null),
        ("栏目", Columns),
    ];

    public static string Write(IEnumerable<SampleSite> sites) =>
        string.Concat(sites
            .Select(site => Fields.Select(field => field.Value(site)))
            .Prepend(Fields.Select(field => field.Name))
            .Select(cells => string.Join(',', cells) + "\r\n"));

    /// <summary>Faulty sites' columns are left to their names, so that each has the one fault that the notice names.</summary>
    private static string? Columns(SampleSite site) => site is { Rules.Count: 0, Layout: ColumnLayout layout }
        ? string.Join(';', layout.Sections(site).Select(section =>
            $"{section.Name}|{section.Column.Class?.Word()}|{new Uri(site.Home, section.Path)}"))
        : null;

    private static string Write(DateOnly? day) => $"{day:yyyy-MM-dd}";
}
