using System.Text.Json;

namespace Checker.Tests.Measure;

/// <summary>A file of the corpus, or several, and what is measured on them.</summary>
/// <param name="Name">Of the file, without its ending, unless <see cref="Files"/> says otherwise.</param>
/// <param name="Read">What the checker makes of a page, in the label's words; null where it does not say.</param>
/// <param name="LabelField">The field of a row that holds the label; a row whose label is empty is left out.</param>
/// <param name="Positive">The label that is looked for, where there are two; null where every label is.</param>
internal sealed record LabelledSet(string Name, Func<LabelledPage, string?> Read, string LabelField = "label", string? Positive = null)
{
    private static readonly IReadOnlyList<string> Chinese = ["bk_articles", "bk_blank", "bk_lists", "dates_zh", "html_legit_zh"];

    public IReadOnlyList<string> Files { get; init; } = [Name];

    /// <summary>Makes of a page the one to be read; null where it does not belong to the set.</summary>
    public Func<LabelledPage, LabelledPage?> Make { get; init; } = page => page;

    public static IReadOnlyList<LabelledSet> All(bool atTheirAddresses) =>
    [
        new("bk_articles", page => Readings.ArticleDay(page, atTheirAddresses)),
        new("bk_lists", Readings.NewestDay),
        new("bk_blank", Readings.Blank, Positive: "blank"),
        new("charset", Readings.Charset, "whatwg"),
        new("charset_zh", Readings.Charset, "whatwg") { Files = ["charset"], Make = page => page.IsChinese ? page : null },
        new("dates_zh", page => Readings.ArticleDay(page, atItsAddress: true)),
        new("dates_htmldate", page => Readings.ArticleDay(page, atItsAddress: true)),
        .. Recoding.All.Select(recoding => new LabelledSet(recoding.Name, Readings.Recoded) { Files = Chinese, Make = recoding.Of }),
    ];

    public static string FileIn(string folder, string file) => Path.Combine(folder, $"{file}.jsonl");

    /// <exception cref="FormatException">A row is not what it should be; the message says which.</exception>
    public IReadOnlyList<LabelledPage> Pages(string folder) =>
        [.. Files.SelectMany(file => Pages(folder, file)).Where(page => page.Label.Length > 0).Select(Make).OfType<LabelledPage>()];

    private List<LabelledPage> Pages(string folder, string file)
    {
        List<LabelledPage> pages = [];
        foreach (var (number, line) in File.ReadLines(FileIn(folder, file)).Index())
        {
            if (line.Length == 0)
                continue;

            try
            {
                using var row = JsonDocument.Parse(line);
                pages.Add(LabelledPage.Read(folder, row.RootElement, LabelField));
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                throw new FormatException($"Row {number + 1} of {file}.jsonl cannot be used: {e.Message}.", e);
            }
        }

        return pages;
    }
}
