using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>What no XML can hold stands in a cell as <c>_x0007_</c>, and text that only looks so as <c>_x005F_x0007_</c>.</summary>
internal static partial class CellEscape
{
    public const int Length = 7;

    public static string Write(string text)
    {
        var written = new StringBuilder(LooksEscaped().Replace(text, "_x005F_"));
        for (var i = written.Length - 1; i >= 0; i--)
        {
            // A carriage return is one that XML would make a line feed of.
            if (written[i] is '\r' || !(XmlConvert.IsXmlChar(written[i]) || char.IsSurrogate(written[i])))
                written.Replace(written[i].ToString(), string.Create(CultureInfo.InvariantCulture, $"_x{(int)written[i]:X4}_"), i, 1);
        }

        return written.ToString();
    }

    public static string Read(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, found => ((char)ushort.Parse(found.Value.AsSpan(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();
}
