using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Checker.Observing.Attachments;

/// <summary>The text of Excel's older .xls (BIFF); Word's .doc, which has the same wrapping, can't be read.</summary>
internal static class OldWorkbook
{
    public static FileText Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(file.ToArray(), writable: false));
            return new FileText(Text(reader), "xls");
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or IOException or NotSupportedException
            or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException or InvalidCastException or NullReferenceException)
        {
            return new FileText(null, "ole"); // the library's checks of damaged files are not whole, and a stranger's file is a value
        }
    }

    private static string Text(IExcelDataReader reader)
    {
        var text = new StringBuilder();
        do
        {
            while (text.Length < FileText.Longest && reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    text.Append(Told(reader.GetValue(column))).Append('\t');
                text.Append('\n');
            }
        }
        while (text.Length < FileText.Longest && reader.NextResult());
        return text.ToString();
    }

    /// <summary>A telephone that was entered as a number is its digits.</summary>
    private static string? Told(object? cell) => cell switch
    {
        double number => number.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => cell?.ToString(),
    };
}
