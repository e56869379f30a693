using System.Globalization;
using CsvHelper;

namespace Checker.Sites;

/// <summary>Writes the registry as the file that <see cref="RegistryFile"/> reads: importing it again changes nothing.</summary>
internal static class RegistryCsv
{
    /// <summary>The whole file, in UTF-8 with the mark that spreadsheets know it by.</summary>
    public static byte[] Write(IEnumerable<Site> sites)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord([.. RegistryField.All]);
            foreach (var site in sites)
                csv.WriteRecord([.. RegistryField.All.Select(field => FormulaGuard.Guard(Cell(site, field)))]);
        }

        return file.ToArray();
    }

    private static string Cell(Site site, string field) => field switch
    {
        RegistryField.Order => site.Order.ToString(CultureInfo.InvariantCulture),
        RegistryField.Code => site.Code ?? "",
        RegistryField.Name => site.Name,
        RegistryField.Aliases => CellList.Write(site.Aliases),
        RegistryField.Home => site.Home.OriginalString,
        RegistryField.Scope => CellList.Write(site.Scope),
        RegistryField.Sponsor => site.Sponsor,
        RegistryField.SponsorShort => site.SponsorShort ?? "",
        RegistryField.Supervisor => site.Supervisor ?? "",
        RegistryField.Addressee => site.Addressee ?? "",
        RegistryField.County => site.County ?? "",
        RegistryField.Kind => site.Kind.Word(),
        RegistryField.Access => site.OnInternet ? RegistryWords.Internet : RegistryWords.GovernmentNetwork,
        RegistryField.Services => site.HasServices switch { true => "有", false => "无", null => "" },
        RegistryField.State => site.State.Word(),
        RegistryField.Office => site.Office ?? "",
        RegistryField.Person => site.Person ?? "",
        RegistryField.Phone => site.Phone ?? "",
        RegistryField.Columns => CellList.Write(site.Columns.Select(ColumnCell.Write)),
        _ => Cell(site.Closure ?? new Closure(), field),
    };

    private static string Cell(Closure closure, string field) => field switch
    {
        RegistryField.ClosureKind => closure.Kind?.Word() ?? "",
        RegistryField.Requested => RegistryDate.Write(closure.Requested),
        RegistryField.Approved => RegistryDate.Write(closure.Approved),
        RegistryField.From => RegistryDate.Write(closure.From),
        RegistryField.PlannedReturn => RegistryDate.Write(closure.PlannedReturn),
        RegistryField.NoticeFrom => RegistryDate.Write(closure.NoticeFrom),
        RegistryField.MovedTo => closure.MovedTo ?? "",
        RegistryField.Finished => RegistryDate.Write(closure.Finished),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
