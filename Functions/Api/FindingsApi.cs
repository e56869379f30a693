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
        string round, [AsParameters] AskedResults asked, RoundReading reading, HttpContext context, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(round, cancellationToken) is not { } found)
            return Results.NotFound();
        if (asked.Filter() is not { } filter)
            return RoundSitesApi.NoSuchFilter();

        return ListParts.TryTake(context, await FoundAsync(found, filter, reading, cancellationToken), each => $"{each.Site.Id}!{each.Number}", out var part)
            ? Results.Ok(RowsAsync(found, part, reading, cancellationToken))
            : ListParts.Refused();
    }

    /// <summary>All of them as a file.</summary>
    [Answers<IReadOnlyList<Row>>]
    [AnswersFile(CsvAnswer.MediaType)]
    [Refuses(400)]
    public static async Task<IResult> FormatAsync(
        string round, string format, [AsParameters] AskedResults asked, RoundReading reading, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(round, cancellationToken) is not { } found)
            return Results.NotFound();
        if (asked.Filter() is not { } filter)
            return RoundSitesApi.NoSuchFilter();

        return CsvAnswer.Of(format, $"findings-{round}", RowsAsync(found, await FoundAsync(found, filter, reading, cancellationToken), reading, cancellationToken), Columns);
    }

    private static Task<IReadOnlyList<(Site Site, int Number, Finding Finding)>> FoundAsync(
        Round round, ResultFilter filter, RoundReading reading, CancellationToken cancellationToken) =>
        reading.MakeAsync(
            round, filter,
            (site, result) => result.Conclusion is { Site: SiteVerdict.Failed, Findings: var findings }
                ? findings.Index().Where(each => filter.Lets(each.Item)).Select(each => (site, each.Index, each.Item))
                : [],
            cancellationToken);

    /// <summary>Evidence is looked for site by site, as the rows go out.</summary>
    private static async IAsyncEnumerable<Row> RowsAsync(
        Round round, IReadOnlyList<(Site Site, int Number, Finding Finding)> found, RoundReading reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var site in found.GroupBy(each => each.Site.Id))
        {
            var places = await reading.EvidenceAsync(round.Id, site.Key, cancellationToken);
            foreach (var each in site)
                yield return ToRow(each.Site, each.Finding, places);
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
