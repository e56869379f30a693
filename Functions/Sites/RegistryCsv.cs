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
                csv.WriteRecord([.. RegistryCells.Of(site)]);
        }

        return file.ToArray();
    }
}
