using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>A round's sites, one row each.</summary>
internal static class RoundSitesApi
{
    /// <param name="Score">Null: no edition's points are confirmed, and no score is made up.</param>
    /// <param name="Reasons">The findings' sentences; for an inconclusive site, why it could not be judged.</param>
    /// <param name="Hints">What the registry should be told (登记信息需更新): no findings.</param>
    /// <param name="Trace">By which the collector of traces knows the check; absent when nothing was traced.</param>
    internal sealed record Row(
        SiteId Site, string Name, string Unit, string? County, Uri Url, SiteVerdict Conclusion, int? Score, IReadOnlyList<string> Reasons, bool Final,
        IReadOnlyList<string> Hints, string? Trace);

    private static readonly CsvColumn<Row>[] Columns =
    [
        new("site", row => row.Site.ToString()),
        new("name", row => row.Name),
        new("unit", row => row.Unit),
        new("county", row => row.County),
        new("url", row => row.Url.ToString()),
        new("conclusion", row => row.Conclusion.ToString().ToLowerInvariant()),
        new("score", row => row.Score?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("reasons", row => string.Join(";", row.Reasons)),
        new("final", row => row.Final ? "true" : "false"),
        new("hints", row => string.Join(";", row.Hints)),
    ];

    /// <summary>A round's sites, a row each, a part at a time.</summary>
    [Answers<IReadOnlyList<Row>>]
    [Refuses(400)]
    public static async Task<IResult> JsonAsync(
        string round, [AsParameters] AskedResults asked, RoundReading reading, HttpContext context, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(round, cancellationToken) is not { } found)
            return Results.NotFound();
        if (asked.Filter() is not { } filter)
            return NoSuchFilter();

        return ListParts.TryTake(context, await RowsAsync(found, filter, reading, cancellationToken), row => row.Site.ToString(), out var part)
            ? Results.Ok(part)
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
            return NoSuchFilter();

        return CsvAnswer.Of(format, $"sites-{round}", await RowsAsync(found, filter, reading, cancellationToken), Columns);
    }

    private static Task<IReadOnlyList<Row>> RowsAsync(Round round, ResultFilter filter, RoundReading reading, CancellationToken cancellationToken) =>
        reading.MakeAsync<Row>(round, filter, (site, result) => [ToRow(site, result)], cancellationToken);

    public static IResult NoSuchFilter() => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest, title: "No such filter",
        detail: "verdict、strength、reason 或 kind 的写法不对，或 q 超过100字。");

    private static Row ToRow(Site site, SiteResult result) => new(
        site.Id, site.Name, site.Unit, site.County, site.Home, result.Conclusion.Site, null, Reasons(result.Conclusion), result.Final, result.Hints, result.Trace);

    private static IReadOnlyList<string> Reasons(Conclusion conclusion) => conclusion.Site switch
    {
        SiteVerdict.Passed => [],
        SiteVerdict.Failed => [.. conclusion.Findings.Select(finding => finding.Sentence)],
        SiteVerdict.Inconclusive =>
        [
            .. conclusion.Verdicts.Where(verdict => verdict.Outcome == Outcome.Inconclusive)
                .Select(verdict => $"{verdict.Reason!.Value.Word()}:{verdict.Explanation}").Distinct(),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(conclusion)),
    };
}
