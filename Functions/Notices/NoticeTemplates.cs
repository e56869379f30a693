using System.Text;

namespace Checker.Notices;

/// <summary>The templates that come with the program, and the reading of those that the office writes.</summary>
internal static class NoticeTemplates
{
    private const string Folder = "Templates/";
    private const string Standard = "standard";
    private const int MostBytes = 256 * 1024;

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<NoticeTemplate> All { get; } = [.. Embedded()];

    /// <summary>The one whose demands follow an edition; the standard one where none does.</summary>
    public static NoticeTemplate For(string ruleSet) => All.FirstOrDefault(template => template.RuleSets.Contains(ruleSet)) ?? Find(Standard)!;

    public static NoticeTemplate? Find(string id) => All.FirstOrDefault(template => template.Id == id);

    public static Reading<NoticeTemplate> Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > MostBytes)
            return Reading<NoticeTemplate>.Refuse($"模板超过{MostBytes / 1024} KB。");

        var reading = NoticeMaterialReader.Parse<NoticeTemplate>(json);
        return reading.Value is { } template && Mistakes(template).ToList() is { Count: > 0 } mistakes
            ? Reading<NoticeTemplate>.Refuse(mistakes)
            : reading;
    }

    private static IEnumerable<string> Mistakes(NoticeTemplate template)
    {
        string[] open = ["number", "notified", "open"];
        string[] sheet = ["site"];
        string[] phrases = ["sites", "notified", "open"];
        IReadOnlyList<string> facts = [.. template.Facts.Select(fact => fact.Field)];
        var check = new TemplateCheck(NoticeFields.Has);
        var (recheck, letter) = (template.Recheck, template.Letter);
        return
        [
            .. check.In("title", template.Title),
            .. template.Annexes.SelectMany((annex, index) => check.In($"annexes[{index}].title", annex.Title).Concat(check.In($"annexes[{index}].note", annex.Note))),
            .. template.Annexes.SelectMany(annex => TemplateCheck.Columns($"annexes：{annex.Kind}", annex.Columns, ColumnsOf(annex.Kind))),
            .. template.Annexes.GroupBy(annex => annex.Kind).Where(group => group.Skip(1).Any()).Select(group => $"annexes：{group.Key}重复。"),
            .. check.In("recheck.allOpen", recheck.AllOpen, phrases),
            .. check.In("recheck.someOpen", recheck.SomeOpen, phrases),
            .. check.In("recheck.eachAllOpen", recheck.EachAllOpen, phrases),
            .. check.In("recheck.eachSomeOpen", recheck.EachSomeOpen, phrases),
            .. check.In("letter.title", letter.Title, facts),
            .. check.In("letter.opening", letter.Opening, facts),
            .. check.In("letter.closing", letter.Closing, facts),
            .. check.In("letter.stillOpen", letter.StillOpen, open),
            .. check.In("letter.stillOpenAdvice", letter.StillOpenAdvice, facts),
            .. check.In("letter.sheetTitle", letter.SheetTitle, sheet),
            .. check.In("letter.reportTitle", letter.ReportTitle, facts),
            .. check.In(template.Paragraphs, facts),
        ];
    }

    private static int ColumnsOf(AnnexKind kind) => kind switch
    {
        AnnexKind.StillOpen => 3,
        AnnexKind.Unqualified => 4,
        AnnexKind.Results => 5,
        AnnexKind.Counties => 7,
        _ => 0,
    };

    private static IEnumerable<NoticeTemplate> Embedded()
    {
        var assembly = typeof(NoticeTemplates).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var reading = Read(Encoding.UTF8.GetBytes(reader.ReadToEnd()));
            yield return reading.Value ?? throw new InvalidDataException($"{name}: {string.Join('\n', reading.Mistakes)}");
        }
    }
}
