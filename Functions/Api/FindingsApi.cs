using System.Runtime.CompilerServices;
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

    /// <summary>A round's findings, a row each, a part at a time.</summary>
    [Answers<IReadOnlyList<Row>>]
    [Refuses(400)]
    public static async Task<IResult> JsonAsync(
        string round, [AsParameters] AskedResults asked, RoundReading reading, EditionStore editions, HttpContext context, CancellationToken cancellationToken)
    {
        if (await reading.ReadAsync(round, cancellationToken) is not { } read)
            return Results.NotFound();
        if (asked.Filter() is not { } filter)
            return RoundSitesApi.NoSuchFilter();

        var all = from each in Failed(read, filter, await editions.OfAsync(read.Round, cancellationToken))
                  from numbered in each.Result.Conclusion.Findings.Index()
                  where filter.Lets(numbered.Item)
                  select (each.Site, each.Result, numbered.Item, Place: $"{each.Site.Id}!{numbered.Index}");
        return ListParts.TryTake(context, all, row => row.Place, out var part)
            ? Results.Ok(RowsAsync(part.GroupBy(row => row.Site.Id, (_, rows) => (rows.First().Site, rows.First().Result, rows.Select(row => row.Item))), reading, cancellationToken))
            : ListParts.Refused();
    }

    /// <summary>All of them as a file.</summary>
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

        var failed = Failed(read, filter, await editions.OfAsync(read.Round, cancellationToken))
            .Select(each => (each.Site, each.Result, each.Result.Conclusion.Findings.Where(filter.Lets)));
        return CsvAnswer.Of(format, $"findings-{round}", RowsAsync(failed, reading, cancellationToken), Columns);
    }

    private static IEnumerable<(Site Site, SiteResult Result)> Failed(ReadRound read, ResultFilter filter, RuleSet ruleSet) =>
        read.Results.Where(each => each.Result.Conclusion.Site == SiteVerdict.Failed && filter.Lets(SheetLine.Of(ruleSet, each.Site, each.Result)));

    /// <summary>Evidence is looked for site by site, as the rows go out.</summary>
    private static async IAsyncEnumerable<Row> RowsAsync(
        IEnumerable<(Site Site, SiteResult Result, IEnumerable<Finding> Findings)> sites, RoundReading reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (site, result, findings) in sites)
        {
            var places = await reading.EvidenceAsync(result, cancellationToken);
            foreach (var finding in findings)
                yield return ToRow(site, finding, places);
        }
    }

    private static Row ToRow(Site site, Finding finding, IReadOnlyDictionary<Uri, EvidencePlace> places)
    {
        var page = finding.Pages is [var first, ..] ? first : null;
        return new Row(
            site.Id, site.Name, site.Unit, site.County, finding.Rule, finding.Strength, finding.Subject, finding.Sentence, page, finding.Detail,
            RoundReading.EvidenceOf(finding, places) is [var place, ..] ? EvidenceId.Of(place) : null);
    }
}
