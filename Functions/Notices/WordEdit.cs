namespace Checker.Notices;

/// <summary>One change of wording, kept for good.</summary>
/// <param name="Place">As <see cref="TemplateText"/> names it.</param>
/// <param name="Before">Empty when there was nothing.</param>
/// <param name="After">Empty when it was struck.</param>
/// <param name="Decision">Who approved that a figure goes, and why; null where none went.</param>
internal sealed record WordEdit(string Place, string Before, string After, DateTimeOffset At, string By, Decision? Decision = null)
{
    /// <summary>The fields that stood in the text and stand there no more: figures, names and days of the document.</summary>
    public IReadOnlyList<string> Lost => [.. NoticeText.FieldsOf(Before).Except(NoticeText.FieldsOf(After))];

    /// <summary>What differs between two templates, by place.</summary>
    public static IReadOnlyList<WordEdit> Between<T>(T before, T after, DateTimeOffset at, string by, Decision? decision = null)
    {
        var (old, now) = (TextsOf(before), TextsOf(after));
        return
        [
            .. old.Keys.Union(now.Keys)
                .Select(place => new WordEdit(place, old.GetValueOrDefault(place, ""), now.GetValueOrDefault(place, ""), at, by))
                .Where(edit => edit.Before != edit.After)
                .Select(edit => edit.Lost is [] ? edit : edit with { Decision = decision }),
        ];
    }

    private static Dictionary<string, string> TextsOf<T>(T template) => TemplateTexts.Of(template).ToDictionary(text => text.Place, text => text.Text);
}
