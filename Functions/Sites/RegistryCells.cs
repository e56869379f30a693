using System.Globalization;

namespace Checker.Sites;

/// <summary>A site's fields as the registry's files, forms and history have them: text that reads back to the same.</summary>
internal static class RegistryCells
{
    /// <summary>One row of a file, in the order of its columns: no cell runs as a formula.</summary>
    public static IEnumerable<string> Of(Site site) => RegistryField.All.Select(field => FormulaGuard.Guard(Of(site, field)));

    public static string Of(Site site, string field) => field switch
    {
        RegistryField.Order => site.Order.ToString(CultureInfo.InvariantCulture),
        RegistryField.Code => site.Code ?? "",
        RegistryField.Name => site.Name,
        RegistryField.Aliases => CellList.Write(site.AliasesWithDays().Select(NameCell.Write)),
        RegistryField.Home => site.Home.OriginalString,
        RegistryField.Scope => CellList.Write(site.Scope),
        RegistryField.Sponsor => Names(site, field, site.Sponsor),
        RegistryField.SponsorShort => Names(site, field, site.SponsorShort),
        RegistryField.Supervisor => Names(site, field, site.Supervisor),
        RegistryField.Addressee => Names(site, field, site.Addressee),
        RegistryField.County => site.County ?? "",
        RegistryField.Kind => site.Kind.Word(),
        RegistryField.Access => site.OnInternet ? RegistryWords.Internet : RegistryWords.GovernmentNetwork,
        RegistryField.Services => site.HasServices switch { true => "有", false => "无", null => "" },
        RegistryField.State => site.State.Word(),
        RegistryField.Office => site.Office ?? "",
        RegistryField.Person => site.Person ?? "",
        RegistryField.Phone => site.Phone ?? "",
        RegistryField.Columns => CellList.Write(site.Columns.Select(ColumnCell.Write)),
        _ => Of(site.Closure ?? new Closure(), field),
    };

    private static string Names(Site site, string field, string? today) => CellList.Write(site.Of(field, today).Select(NameCell.Write));

    private static string Of(Closure closure, string field) => field switch
    {
        RegistryField.ClosureKind => closure.Kind?.Word() ?? "",
        RegistryField.Requested => RegistryDate.Write(closure.Requested),
        RegistryField.Approved => RegistryDate.Write(closure.Approved),
        RegistryField.From => RegistryDate.Write(closure.From),
        RegistryField.PlannedReturn => RegistryDate.Write(closure.PlannedReturn),
        RegistryField.NoticeFrom => RegistryDate.Write(closure.NoticeFrom),
        RegistryField.MovedTo => closure.MovedTo ?? "",
        RegistryField.Cancelled => CellList.Write(closure.Cancelled.Select(ClosureWords.Word)),
        RegistryField.Finished => RegistryDate.Write(closure.Finished),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
