using System.Collections.Frozen;
using Checker.Sites;

namespace Checker.Pages;

/// <summary>How the fields of a site stand in its form: in which group, and how each is filled in.</summary>
internal static class SiteFormFields
{
    public static IReadOnlyList<(string Legend, IReadOnlyList<string> Fields)> Groups { get; } =
    [
        ("网站", [
            RegistryField.Order, RegistryField.Code, RegistryField.Name, RegistryField.Aliases, RegistryField.Home, RegistryField.Scope,
            RegistryField.Kind, RegistryField.Access, RegistryField.Services,
        ]),
        ("单位", [RegistryField.Sponsor, RegistryField.SponsorShort, RegistryField.Supervisor, RegistryField.Addressee, RegistryField.County]),
        ("状态与关停", [
            RegistryField.State, RegistryField.ClosureKind, RegistryField.Requested, RegistryField.Approved, RegistryField.From,
            RegistryField.PlannedReturn, RegistryField.NoticeFrom, RegistryField.MovedTo, RegistryField.Cancelled, RegistryField.Finished,
        ]),
        ("责任人", [RegistryField.Office, RegistryField.Person, RegistryField.Phone]),
        ("栏目", [RegistryField.Columns]),
    ];

    private static readonly FrozenDictionary<string, string> Notes = new Dictionary<string, string>
    {
        [RegistryField.Order] = "通报和附件按此排列",
        [RegistryField.Code] = SiteCode.Form,
        [RegistryField.Aliases] = $"每行一个；有起止日期的写成 {NameCell.Form} 的样子",
        [RegistryField.Sponsor] = $"改过名的写成 {NameCell.Form}，单位简称、主管单位、通报单位相同",
        [RegistryField.Scope] = "本网站自己的其他域名和路径，每行一个，如 xxgk.example.gov.cn/bm/nyj",
        [RegistryField.Addressee] = "通报中列名、收文的单位；留空即主办单位",
        [RegistryField.Cancelled] = string.Join('、', Enum.GetValues<ClosureMark>().Select(mark => mark.Word())),
        [RegistryField.County] = "市直部门留空",
        [RegistryField.Columns] = "每行一个：名称|类别|网址|无变化日期；类别、网址、无变化日期可不填",
    }.ToFrozenDictionary();

    public static string? Note(string field) =>
        Notes.GetValueOrDefault(field) ?? (IsDate(field) ? "如 2016-05-03" : null);

    public static bool IsList(string field) => field is RegistryField.Aliases or RegistryField.Scope or RegistryField.Cancelled or RegistryField.Columns;

    /// <summary>The words to choose from; null for free text.</summary>
    public static IReadOnlyList<string>? Choices(string field) => field switch
    {
        RegistryField.Kind => [.. Enum.GetValues<SiteKind>().Select(SiteWords.Word)],
        RegistryField.Access => [RegistryWords.Internet, RegistryWords.GovernmentNetwork],
        RegistryField.Services => ["", "有", "无"],
        RegistryField.State => [.. Enum.GetValues<SiteState>().Select(SiteWords.Word)],
        RegistryField.ClosureKind => ["", .. Enum.GetValues<ClosureKind>().Select(SiteWords.Word)],
        _ => null,
    };

    /// <summary>A field's text as the form shows it: lists a line each.</summary>
    public static string Text(Site site, string field)
    {
        var text = RegistryCells.Of(site, field);
        return IsList(field) ? string.Join('\n', CellList.Read(text, alsoCommas: false)) : text;
    }

    private static bool IsDate(string field) => field is RegistryField.Requested or RegistryField.Approved or RegistryField.From
        or RegistryField.PlannedReturn or RegistryField.NoticeFrom or RegistryField.Finished;
}
