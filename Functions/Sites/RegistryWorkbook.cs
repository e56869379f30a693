using Checker.Sites.Workbooks;

namespace Checker.Sites;

/// <summary>Writes the registry as the workbook that <see cref="RegistryFile"/> reads: importing it again changes nothing.</summary>
internal static class RegistryWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// Cells are guarded as in CSV, though a workbook's text never runs: a workbook may be saved as CSV.
    /// </summary>
    public static byte[] Write(IEnumerable<Site> sites) =>
        WorkbookWriter.Write("网站名录", RegistryField.All, sites.Select(RegistryCells.Of), numbers: RegistryField.Order);
}
