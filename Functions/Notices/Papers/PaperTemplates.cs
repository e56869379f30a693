using System.Text;

namespace Checker.Notices.Papers;

/// <summary>The papers' templates that come with the program, and the reading of those that the office writes.</summary>
internal static class PaperTemplates
{
    private const string Folder = "Papers/";
    private const int MostBytes = 256 * 1024;

    private static readonly Dictionary<PaperKind, PaperTemplate> ByKind = Embedded().ToDictionary(template => template.Kind);

    public static PaperTemplate For(PaperKind kind) => ByKind[kind];

    /// <param name="kind">It must be one of this kind.</param>
    public static Reading<PaperTemplate> Read(ReadOnlySpan<byte> json, PaperKind? kind = null)
    {
        if (json.Length > MostBytes)
            return Reading<PaperTemplate>.Refuse($"模板超过{MostBytes / 1024} KB。");

        var reading = NoticeMaterialReader.Parse<PaperTemplate>(json);
        if (reading.Value is not { } template)
            return reading;

        string[] mistakes = [.. kind is { } wanted && template.Kind != wanted ? ["kind：不是这种公文的模板。"] : Array.Empty<string>(), .. Mistakes(template)];
        return mistakes is [] ? reading : Reading<PaperTemplate>.Refuse(mistakes);
    }

    private static IEnumerable<string> Mistakes(PaperTemplate template)
    {
        var shape = PaperShape.For(template.Kind);
        var check = new TemplateCheck(shape.Has);
        IReadOnlyList<string> facts = [.. template.Facts.Select(fact => fact.Field)];
        return
        [
            .. check.In("title", template.Title, facts),
            .. template.Tables.SelectMany((table, index) => InTable(table, $"tables[{index}]", check, shape, facts)),
            .. template.Tables.GroupBy(table => table.Name).Where(group => group.Skip(1).Any()).Select(group => $"tables：{group.Key}重复。"),
            .. check.In(template.Paragraphs, facts),
            .. template.Paragraphs.SelectMany((paragraph, place) => paragraph.Sentences.Select((sentence, index) => (sentence, index))
                .Where(each => each.sentence.EachHigher).Select(each => $"paragraphs[{place}].sentences[{each.index}].eachHigher：只用于通报。")),
        ];
    }

    private static IEnumerable<string> InTable(PaperTable table, string place, TemplateCheck check, PaperShape shape, IReadOnlyList<string> facts) =>
        shape.Tables.TryGetValue(table.Name, out var columns)
            ?
            [
                .. check.In($"{place}.title", table.Title, facts),
                .. check.In($"{place}.above", table.Above, facts),
                .. check.In($"{place}.below", table.Below, facts),
                .. TemplateCheck.Columns($"{place}：", table.Columns, columns),
            ]
            : [$"{place}.name：没有名为“{table.Name}”的表。"];

    private static IEnumerable<PaperTemplate> Embedded()
    {
        var assembly = typeof(PaperTemplates).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var reading = Read(Encoding.UTF8.GetBytes(reader.ReadToEnd()));
            yield return reading.Value ?? throw new InvalidDataException($"{name}: {string.Join('\n', reading.Mistakes)}");
        }
    }
}
