namespace Checker.Notices;

/// <summary>What is wrong with a template's words, each mistake with its place: a field that there is not, a figure that was typed.</summary>
/// <param name="has">Whether there is a field of the name.</param>
internal sealed class TemplateCheck(Func<string, bool> has)
{
    public IEnumerable<string> In(string place, string text, params IReadOnlyList<string> more)
    {
        if (NoticeText.MistakeIn(text) is { } mistake)
            yield return $"{place}：{mistake}。";
        foreach (var unknown in NoticeText.FieldsOf(text).Where(name => !more.Contains(name) && !has(name)))
            yield return $"{place}：没有名为“{unknown}”的字段。";
    }

    public IEnumerable<string> In(IReadOnlyList<TemplateParagraph> paragraphs, IReadOnlyList<string> facts) =>
        paragraphs.SelectMany((paragraph, index) => In(paragraph, $"paragraphs[{index}]", facts));

    /// <summary>So many columns as the rows have, and widths that fill the table.</summary>
    public static IEnumerable<string> Columns(string place, IReadOnlyList<AnnexColumn> columns, int wanted) =>
        columns.Count == wanted && columns.Sum(column => column.Share) == 100 ? [] : [$"{place}须有{wanted}栏，宽度合计100。"];

    private IEnumerable<string> In(TemplateParagraph paragraph, string place, IReadOnlyList<string> facts) =>
    [
        .. In($"{place}.lead", paragraph.Lead, facts),
        .. Condition(place, paragraph.When),
        .. paragraph.Sentences.SelectMany((sentence, index) => In($"{place}.sentences[{index}]", sentence.Say, [.. facts, .. sentence.EachHigher ? HigherFields.Names : []])
            .Concat(Condition($"{place}.sentences[{index}]", sentence.When))),
    ];

    private IEnumerable<string> Condition(string place, string? field) =>
        field is null || has(field) ? [] : [$"{place}.when：没有名为“{field}”的字段。"];
}
