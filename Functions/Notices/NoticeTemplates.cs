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
        string[] phrases = ["sites", "notified", "open"];
        IReadOnlyList<string> facts = [.. template.Facts.Select(fact => fact.Field)];
        var (recheck, letter) = (template.Recheck, template.Letter);
        return
        [
            .. In("title", template.Title),
            .. template.Annexes.SelectMany((annex, index) => In($"annexes[{index}].title", annex.Title).Concat(In($"annexes[{index}].note", annex.Note))),
            .. template.Annexes.Where(annex => annex.Columns.Count != ColumnsOf(annex.Kind) || annex.Columns.Sum(column => column.Share) != 100)
                .Select(annex => $"annexes：{annex.Kind}须有{ColumnsOf(annex.Kind)}栏，宽度合计100。"),
            .. template.Annexes.GroupBy(annex => annex.Kind).Where(group => group.Skip(1).Any()).Select(group => $"annexes：{group.Key}重复。"),
            .. new[] { recheck.AllOpen, recheck.SomeOpen, recheck.EachAllOpen, recheck.EachSomeOpen }.SelectMany(text => In("recheck", text, phrases)),
            .. new[] { letter.Title, letter.Opening, letter.Closing, letter.StillOpenAdvice, letter.ReportTitle }.SelectMany(text => In("letter", text, facts)),
            .. In("letter.stillOpen", letter.StillOpen, open),
            .. template.Paragraphs.SelectMany((paragraph, index) => In(paragraph, $"paragraphs[{index}]", facts)),
        ];
    }

    private static IEnumerable<string> In(TemplateParagraph paragraph, string place, IReadOnlyList<string> facts) =>
    [
        .. In($"{place}.lead", paragraph.Lead, facts),
        .. Condition(place, paragraph.When),
        .. paragraph.Sentences.SelectMany((sentence, index) => In($"{place}.sentences[{index}]", sentence.Say, [.. facts, .. sentence.EachHigher ? HigherFields.Names : []])
            .Concat(Condition($"{place}.sentences[{index}]", sentence.When))),
    ];

    private static IEnumerable<string> In(string place, string text, params IReadOnlyList<string> more)
    {
        if (NoticeText.MistakeIn(text) is { } mistake)
            yield return $"{place}：{mistake}。";
        foreach (var unknown in NoticeText.FieldsOf(text).Where(name => !more.Contains(name) && !NoticeFields.Has(name)))
            yield return $"{place}：没有名为“{unknown}”的字段。";
    }

    private static IEnumerable<string> Condition(string place, string? field) =>
        field is null || NoticeFields.Has(field) ? [] : [$"{place}.when：没有名为“{field}”的字段。"];

    private static int ColumnsOf(AnnexKind kind) => kind is AnnexKind.StillOpen ? 3 : 4;

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
