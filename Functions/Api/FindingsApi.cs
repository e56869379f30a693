using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>A round's findings, one row each.</summary>
internal static class FindingsApi
{
    internal sealed record Row(
        SiteId Site, string Name, string Unit, string? County, string Rule, Strength Strength, string Subject, string Sentence, Uri? Page, string Detail, string? Evidence);

    private static readonly CsvColumn<Row>[] Columns =
    [
        new("site", row => row.Site.ToString()),
        new("name", row => row.Name),
        new("unit", row => row.Unit),
        new("county", row => row.County),
        new("rule", row => row.Rule),
        new("strength", row => row.Strength == Strength.Definite ? "definite" : "suspected"),
        new("subject", row => row.Subject),
        new("sentence", row => row.Sentence),
        new("page", row => row.Page?.ToString()),
        new("detail", row => row.Detail),
        new("evidence", row => row.Evidence),
    ];

    /// <summary>A round's findings, a row each.</summary>
    [Answers<IReadOnlyList<Row>>]
    [Refuses(400)]
    public static Task<IResult> JsonAsync(
        string round, [AsParameters] AskedResults asked, RoundReading reading, EditionStore editions, CancellationToken cancellationToken) =>
        FormatAsync(round, "json", asked, reading, editions, cancellationToken);

    /// <summary>The same as a file.</summary>
    [Answers<IReadOnlyList<Row>>]
    [AnswersFile(CsvAnswer.MediaType)]
    [Refuses(400)]
    public static async Task<IResult> FormatAsync(
        string round, string format, [AsParameters] AskedResults asked, RoundReading reading, EditionStore editions, CancellationToken cancellationToken)
    {
        if (await reading.ReadAsync(round, cancellationToken) is not { } read)
            return Results.NotFound();
        if (asked.Filter() is not { } filter)
            return RoundSitesApi.NoSuchFilter();

        var ruleSet = await editions.OfAsync(read.Round, cancellationToken);
        var rows = new List<Row>();
        foreach (var (site, result) in read.Results.Where(each => each.Result.Conclusion.Site == SiteVerdict.Failed && filter.Lets(SheetLine.Of(ruleSet, each.Site, each.Result))))
        {
            var places = await reading.EvidenceAsync(result, cancellationToken);
            rows.AddRange(result.Conclusion.Findings.Where(filter.Lets).Select(finding => ToRow(site, finding, places)));
        }

        return CsvAnswer.Of(format, $"findings-{round}", rows, Columns);
    }

    private static Row ToRow(Site site, Finding finding, IReadOnlyDictionary<Uri, EvidencePlace> places)
    {
        var page = finding.Pages is [var first, ..] ? first : null;
        return new Row(
            site.Id, site.Name, site.Unit, site.County, finding.Rule, finding.Strength, finding.Subject, finding.Sentence, page, finding.Detail,
            RoundReading.EvidenceOf(finding, places) is [var place, ..] ? EvidenceId.Of(place) : null);
    }
}
