namespace Checker.Notices;

/// <summary>A template's paragraphs as a document has them: those that have something to say, numbered as official documents number them.</summary>
internal static class BodyText
{
    /// <param name="holds">Whether a condition's field has something in it.</param>
    /// <param name="fill">Puts the figures in.</param>
    /// <param name="say">What a sentence comes to; none, one or more.</param>
    public static IEnumerable<NoticeParagraph> Of(
        IEnumerable<TemplateParagraph> paragraphs, Func<string?, bool> holds, Func<string, string> fill, Func<TemplateSentence, IEnumerable<string>> say)
    {
        var (heading, point) = (0, 0);
        foreach (var paragraph in paragraphs.Where(paragraph => holds(paragraph.When)))
        {
            var text = string.Concat(paragraph.Sentences.Where(sentence => holds(sentence.When)).SelectMany(say));
            if (text.Length == 0 && (paragraph.Kind is ParagraphKind.Text || (paragraph.Kind is ParagraphKind.Point && paragraph.Sentences.Count > 0)))
                continue;

            if (paragraph.Kind is ParagraphKind.Heading)
                (heading, point) = (heading + 1, 0);
            else if (paragraph.Kind is ParagraphKind.Subheading or ParagraphKind.Point)
                point++;
            yield return new NoticeParagraph(paragraph.Kind, Mark(paragraph.Kind, heading, point) + fill(paragraph.Lead), text, paragraph.Personal);
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
