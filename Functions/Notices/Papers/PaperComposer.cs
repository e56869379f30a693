namespace Checker.Notices.Papers;

/// <summary>A paper from its content and a template, as the same document that a notice is.</summary>
internal static class PaperComposer
{
    /// <param name="template">Without unknown fields: <see cref="PaperTemplates"/> reads no other.</param>
    public static Notice Compose(PaperTemplate template, NoticeHead head, PaperContent content)
    {
        var shape = PaperShape.For(template.Kind);
        var values = new Dictionary<string, FieldValue>(content.Fields);
        foreach (var field in PaperHeadFields.All)
            values[field.Name] = field.Read(head);
        foreach (var fact in template.Facts)
            values[fact.Field] = fact.Value;

        var lacks = new List<string>();
        string Fill(string text) => NoticeText.Fill(text, name =>
        {
            if (values[name].Lack is { } lack)
                lacks.Add(lack);
            return values[name].Text;
        });
        bool Holds(string? condition) => condition is null || !values[condition].IsEmpty;

        var tables = template.Tables.Where(table => content.Tables[table.Name].Count > 0).ToList();
        Label(values, shape, tables);
        var named = head with { Addressees = head.Addressees is [] ? [.. template.Addressees] : head.Addressees };
        var paper = new Notice
        {
            TitleLines = TitleLines.Of(Fill(template.Title), head.Office),
            Head = named,
            Body = [.. BodyText.Of(template.Paragraphs, Holds, Fill, sentence => [Fill(sentence.Say)])],
            Annexes =
            [
                .. tables.Select(table => new Annex
                {
                    Kind = AnnexKind.Table,
                    Label = table.Title.Length > 0 ? values[PaperShape.TableField + table.Name].Text : "",
                    Title = Fill(table.Title),
                    Above = Fill(table.Above),
                    Below = Fill(table.Below),
                    IsDense = table.Dense,
                    Columns = table.Columns,
                    Rows = content.Tables[table.Name],
                }),
            ],
            IsSigned = shape.IsSigned,
            Figures = content.Figures,
            OwnAddresses = [.. template.Facts.Select(fact => fact.Text).OfType<string>()],
        };
        return paper with { Blocks = [.. Blocks(paper), .. lacks.Distinct()] };
    }

    /// <summary>附件1 and on, or 附件; of a table that stands in the text, or has no rows, what it is.</summary>
    private static void Label(Dictionary<string, FieldValue> values, PaperShape shape, IEnumerable<PaperTable> tables)
    {
        foreach (var name in shape.Tables.Keys)
            values[PaperShape.TableField + name] = new("");
        var annexes = tables.Where(table => table.Title.Length > 0).ToList();
        for (var i = 0; i < annexes.Count; i++)
            values[PaperShape.TableField + annexes[i].Name] = new(annexes.Count == 1 ? "附件" : $"附件{i + 1}");
    }

    /// <summary>What speaks against the final version, with its red head and number.</summary>
    private static IEnumerable<string> Blocks(Notice paper)
    {
        if (paper.IsSigned)
        {
            var head = paper.Head;
            if (head.Addressees is [])
                yield return "未填写主送机关。";
            if (head.Signed is null)
                yield return "未填写成文日期。";
            if (head.Serial is null)
                yield return "未编发文字号。";
            if (head.Printed is null)
                yield return "未填写印发日期。";
            if (head.Printed < head.Signed)
                yield return "印发日期早于成文日期。";
        }

        foreach (var figure in paper.Figures.Where(figure => figure.Stated != figure.Counted))
            yield return $"数字不一致：{figure.Meaning}，文中为{figure.Stated}，实有{figure.Counted}。";
    }
}
