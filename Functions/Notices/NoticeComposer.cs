using Checker.Judging;

namespace Checker.Notices;

/// <summary>A notice from its material and a template: the words around, the figures in.</summary>
internal static class NoticeComposer
{
    /// <param name="material">Without the mistakes that <see cref="NoticeMaterialCheck"/> tells.</param>
    /// <param name="template">Without unknown fields: <see cref="NoticeTemplates"/> reads no other.</param>
    public static Notice Compose(NoticeMaterial material, NoticeTemplate template, RuleSet ruleSet)
    {
        var facts = new NoticeFacts(material, ruleSet);
        var values = new NoticeValues(facts, template);
        IReadOnlyList<Annex> annexes = [.. Annexes(template, facts, values)];
        values.Number(annexes);
        var notice = new Notice
        {
            TitleLines = TitleLines.Of(values.Fill(template.Title), material.Head.Office),
            Head = material.Head,
            Body = [.. Body(template, values, material.Higher)],
            Annexes = annexes,
            Figures = NoticeFigures.Of(facts, annexes),
        };
        return notice with { Blocks = NoticeBlocks.Of(facts, notice, values.Lacks) };
    }

    private static IEnumerable<Annex> Annexes(NoticeTemplate template, NoticeFacts facts, NoticeValues values)
    {
        var filled = template.Annexes
            .Select(words => (Words: words, Rows: words.Kind is AnnexKind.StillOpen ? AnnexRows.StillOpen(facts) : AnnexRows.Unqualified(facts)))
            .Where(annex => annex.Rows.Count > 0)
            .ToList();
        return filled.Select((annex, index) => new Annex
        {
            Kind = annex.Words.Kind,
            Label = filled.Count == 1 ? "附件" : $"附件{index + 1}",
            Title = values.Fill(annex.Words.Title),
            Note = values.Fill(annex.Words.Note),
            Columns = annex.Words.Columns,
            Rows = annex.Rows,
        });
    }

    private static IEnumerable<NoticeParagraph> Body(NoticeTemplate template, NoticeValues values, IReadOnlyList<HigherResult> higher)
    {
        var (heading, point) = (0, 0);
        foreach (var paragraph in template.Paragraphs.Where(paragraph => values.Holds(paragraph.When)))
        {
            var text = string.Concat(paragraph.Sentences
                .Where(sentence => values.Holds(sentence.When))
                .SelectMany(sentence => sentence.EachHigher ? higher.Select(each => values.Fill(sentence.Say, each)) : [values.Fill(sentence.Say)]));
            if (paragraph.Kind is ParagraphKind.Text && text.Length == 0)
                continue;

            if (paragraph.Kind is ParagraphKind.Heading)
                (heading, point) = (heading + 1, 0);
            else if (paragraph.Kind is ParagraphKind.Subheading or ParagraphKind.Point)
                point++;
            yield return new NoticeParagraph(paragraph.Kind, Mark(paragraph.Kind, heading, point) + values.Fill(paragraph.Lead), text, paragraph.Personal);
        }
    }

    private static string Mark(ParagraphKind kind, int heading, int point) => kind switch
    {
        ParagraphKind.Text => "",
        ParagraphKind.Heading => NoticeWords.Chinese(heading) + "、",
        ParagraphKind.Subheading or ParagraphKind.Point => $"（{NoticeWords.Chinese(point)}）",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
