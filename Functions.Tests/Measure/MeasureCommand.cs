using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Checker.Tests.Measure;

/// <summary>Measures the reading of pages on real ones with labels.</summary>
internal static class MeasureCommand
{
    private const string Usage = """
        Measures how well pages are read, on a folder of real pages with labels.

          measure --corpus DIR [--out FILE] [--only SET] [--addresses]

          --corpus DIR   holds bk_articles.jsonl and its like, one page a line, and the pages that these name
          --out FILE     where to write the figures and the worst cases as JSON
          --only SET     one set, such as dates_zh, instead of all
          --addresses    read the articles of bk_articles at their own addresses, which contain the day looked for

        For each set it prints the number of pages, accuracy, precision, recall, the mean of the sites' accuracies and the
        median milliseconds of reading one page; below it the worst cases: what was expected, what was read, where.
        Sets such as gb18030_wrong are the corpus's Chinese pages encoded anew, with a right, no or a wrong declaration: a
        page is right where the text read is the text put in.

        The sets of tampering (--only tampering) show how many pages that were tampered with were found, and how many clean
        ones were taken for such, definite and suspected: of either half of the pages, and of all. Rules are made on half 0
        and held against half 1.
        """;

    /// <summary>The name of the sets that show how well tampering is found, all together.</summary>
    private const string Tamper = "tampering";

    private static readonly JsonSerializerOptions Report = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["--help" or "-h"])
            return await SayAsync(Console.Out, Usage, exit: 0);
        if (Options.Read(args) is not { Corpus: { } corpus } options)
            return await SayAsync(Console.Error, Usage, exit: 2);
        if (!Directory.Exists(corpus))
            return await SayAsync(Console.Error, $"There is no folder {corpus}.", exit: 1);

        var sets = LabelledSet.All(options.Addresses).Where(set => options.Only is null || set.Name == options.Only).ToList();
        var tampered = options.Only is null or Tamper ? TamperSet.All : [];
        if (sets is [] && tampered is [])
            return await SayAsync(Console.Error, $"There is no set {options.Only}. The sets are {string.Join(", ", LabelledSet.All(false).Select(set => set.Name))} and {Tamper}.", exit: 2);
        if (sets.SelectMany(set => set.Files).Concat(tampered.Select(set => set.Name)).FirstOrDefault(file => !File.Exists(LabelledSet.FileIn(corpus, file))) is { } missing)
            return await SayAsync(Console.Error, $"The folder {corpus} has no {missing}.jsonl.", exit: 1);

        try
        {
            return await MeasureAsync(sets, tampered, corpus, options.Out);
        }
        catch (FormatException e)
        {
            return await SayAsync(Console.Error, e.Message, exit: 1);
        }
    }

    private static async Task<int> MeasureAsync(IReadOnlyList<LabelledSet> sets, IReadOnlyList<TamperSet> tampered, string corpus, string? report)
    {
        List<Score> scores = [];
        if (sets is not [])
            await Console.Out.WriteLineAsync("set              pages  accuracy  precision  recall  per site      ms");
        foreach (var set in sets)
        {
            scores.Add(Score.Of(set, set.Pages(corpus)));
            await Console.Out.WriteLineAsync($"{scores[^1]}");
        }

        List<TamperScore> tampering = [];
        if (tampered is not [])
            await Console.Out.WriteLineAsync("tampering        half  tampered definite suspected  found     clean definite suspected  found");
        foreach (var set in tampered)
        {
            var pages = set.Pages(corpus).ToList();
            foreach (var half in (int?[])[0, 1, null])
            {
                tampering.Add(TamperScore.Of(set, pages, half));
                await Console.Out.WriteLineAsync($"{tampering[^1]}");
            }
        }

        if (report is not null)
            await File.WriteAllTextAsync(report, JsonSerializer.Serialize(new { scores, tampering }, Report));
        return 0;
    }

    private static async Task<int> SayAsync(TextWriter to, string text, int exit)
    {
        await to.WriteLineAsync(text);
        return exit;
    }

    private sealed record Options(string? Corpus, string? Out, string? Only, bool Addresses)
    {
        public static Options? Read(string[] args) => Read(args, new(null, null, null, false));

        /// <summary>Null when the arguments make no sense.</summary>
        private static Options? Read(string[] args, Options read) => args switch
        {
            [] => read,
            ["--addresses", .. var rest] => Read(rest, read with { Addresses = true }),
            ["--corpus", var folder, .. var rest] => Read(rest, read with { Corpus = folder }),
            ["--out", var file, .. var rest] => Read(rest, read with { Out = file }),
            ["--only", var set, .. var rest] => Read(rest, read with { Only = set }),
            _ => null,
        };
    }
}
