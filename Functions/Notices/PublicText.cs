using System.Text.RegularExpressions;

namespace Checker.Notices;

/// <summary>What the public version leaves out: persons, and addresses, which may be those of illegal sites.</summary>
internal static partial class PublicText
{
    private const string Omitted = "（网址略）";

    /// <summary>The notice as it may be published.</summary>
    public static Notice Of(Notice notice) => notice with
    {
        Head = notice.Head with { Contacts = [], Phone = "" },
        Body = [.. notice.Body.Where(paragraph => !paragraph.Personal)],
        Annexes = [.. notice.Annexes.Select(Of)],
        Figures = [],
        Blocks = [],
    };

    private static Annex Of(Annex annex) => annex with
    {
        Rows = [.. annex.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = WithoutAddresses(cell.Text) })] })],
    };

    public static string WithoutAddresses(string text) => Address().Replace(text, Omitted);

    [GeneratedRegex(@"(?:[a-z][a-z0-9+.-]*://[^\s，。；、（）()]+)|(?:(?<![A-Za-z0-9_.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:/[^\s，。；、（）()]*)?)|(?:(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])(?::\d+)?(?:/[^\s，。；、（）()]*)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
