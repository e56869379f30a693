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
            Body =
            [
                .. BodyText.Of(template.Paragraphs, values.Holds, text => values.Fill(text), sentence =>
                    sentence.EachHigher ? material.Higher.Select(each => values.Fill(sentence.Say, each)) : [values.Fill(sentence.Say)]),
            ],
            Annexes = annexes,
            OwnAddresses = [.. template.Facts.Select(fact => fact.Text).OfType<string>()],
            Figures = NoticeFigures.Of(facts, annexes),
        };
        return notice with { Blocks = NoticeBlocks.Of(facts, notice, values.Lacks) };
    }

    private static IEnumerable<Annex> Annexes(NoticeTemplate template, NoticeFacts facts, NoticeValues values)
    {
        var filled = template.Annexes
            .Select(words => (Words: words, Rows: AnnexRows.Of(words.Kind, facts)))
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
}
