using System.Xml;

namespace Checker.Sites.Workbooks;

/// <summary>The texts that cells refer to by number.</summary>
internal static class SharedStrings
{
    private const int Most = 3_000_000;

    /// <param name="xml">Null when the workbook has none.</param>
    public static IReadOnlyList<string> Read(XmlReader? xml, TextAllowance text)
    {
        using (xml)
        {
            List<string> strings = [];
            while (xml?.Read() == true)
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                    continue;
                if (strings.Count == Most)
                    throw new WorkbookFaultException("工作簿里的文字太多，请分成几个文件后再导入。");
                strings.Add(text.Read(xml));
            }

            return strings;
        }
    }
}
