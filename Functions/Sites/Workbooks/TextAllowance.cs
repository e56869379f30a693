using System.Text;
using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>Reads text out of a workbook's XML, no more than a cell may hold, and of all of it no more than memory should.</summary>
internal sealed class TextAllowance
{
    /// <summary>Excel's own limit.</summary>
    private const int LongestCell = 32_767;

    private const int MostCharacters = 64 << 20;

    private readonly char[] _buffer = new char[4096];
    private readonly StringBuilder _text = new();
    private int _left = MostCharacters;

    /// <summary>
    /// The text inside an element, that of rich runs included, phonetic guides left out. Leaves the reader at its end.
    /// </summary>
    public string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";

        _text.Clear();
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                Append(xml);
            xml.Read();
        }

        return CellEscape.Read(_text.ToString());
    }

    /// <summary>Piece by piece: a stranger's text may be as long as all that a zip can hold.</summary>
    private void Append(XmlReader xml)
    {
        while (xml.ReadValueChunk(_buffer, 0, _buffer.Length) is var read and > 0)
        {
            _text.Append(_buffer, 0, read);
            _left -= read;
            if (_text.Length > LongestCell * CellEscape.Length)
                throw new WorkbookFaultException($"工作簿里有一个单元格超过 {LongestCell:N0} 个字，请缩短后再导入。");
            if (_left < 0)
                throw new WorkbookFaultException("工作簿里的文字太多，请分成几个文件后再导入。");
        }
    }
}
