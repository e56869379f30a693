using System.Text.RegularExpressions;

namespace Checker.Notices;

/// <summary>
/// What the public version leaves out: persons, addresses, which may be those of illegal sites, and numbers that tell a
/// person, whoever wrote them and wherever they stand.
/// </summary>
internal static partial class PublicText
{
    private const string NoAddress = "（网址略）";
    private const string NoNumber = "（号码略）";

    /// <summary>A digit, full-width ones and what was hidden between them included.</summary>
    private const string D = @"[0-9０-９]\uFFFD*";

    /// <summary>What people put between groups of digits.</summary>
    private const string Gap = @"[\s\-－‐—·]";

    /// <summary>The notice as it may be published.</summary>
    public static Notice Of(Notice notice)
    {
        string Open(string text) => Opened(text, notice.OwnAddresses);
        return notice with
        {
            Head = notice.Head with { Contacts = [], Phone = "", Remark = Open(notice.Head.Remark) },
            Body = [.. notice.Body.Where(paragraph => !paragraph.Personal).Select(paragraph => paragraph with { Lead = Open(paragraph.Lead), Text = Open(paragraph.Text) })],
            Annexes = [.. notice.Annexes.Select(annex => Of(annex, Open))],
            Figures = [],
            Blocks = [],
        };
    }

    /// <param name="own">Addresses that stay: the document's own words name them.</param>
    public static string Opened(string text, IReadOnlyList<string> own)
    {
        var plain = Address().Replace(InertText.Of(text), match => own.Contains(match.Value) ? match.Value : NoAddress);
        return Number().Replace(plain, NoNumber);
    }

    private static Annex Of(Annex annex, Func<string, string> open) => annex with
    {
        Title = open(annex.Title),
        Note = open(annex.Note),
        Above = open(annex.Above),
        Below = open(annex.Below),
        Rows = [.. annex.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = open(cell.Text) })] })],
    };

    [GeneratedRegex(@"(?:[a-z][a-z0-9+.-]*://[^\s，。；、（）()]+)|(?:(?<![A-Za-z0-9_.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:/[^\s，。；、（）()]*)?)|(?:(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])(?::\d+)?(?:/[^\s，。；、（）()]*)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>Identity numbers, cards, mobiles, telephones with their area; seven or eight digits where the words before say what they are.</summary>
    [GeneratedRegex(
        $@"(?<![0-9０-９])(?:(?:{D}){{6}}{Gap}?(?:{D}){{8}}{Gap}?(?:{D}){{3}}(?:{D}|[XxＸ])"
        + $@"|(?:(?:{D}){{4}}{Gap}){{3,4}}(?:{D}){{1,4}}|(?:{D}){{11,}}|[1１]\uFFFD*(?:{D}){{2}}{Gap}(?:{D}){{4}}{Gap}(?:{D}){{4}}"
        + $@"|[(（]?[0０]\uFFFD*(?:{D}){{2,3}}[)）]?{Gap}?(?:{D}){{7,8}}|[48]\uFFFD*00{Gap}(?:{D}){{3}}{Gap}(?:{D}){{4}})(?![0-9０-９])"
        + $@"|(?<=(?:电话|手机|传真|联系方式|致电|号码)[^0-9０-９，。；]{{0,4}})(?:{D}){{7,8}}(?![0-9０-９])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
