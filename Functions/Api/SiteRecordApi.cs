using System.Globalization;
using Checker.Judging;
using Checker.Observing;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>One site's record beside its entry in the registry: probes, columns, what changed between checks.</summary>
internal static class SiteRecordApi
{
    /// <param name="Slots">Letters by half hour: o opened, l late, f failed, b blocked, u ours, r reported.</param>
    internal sealed record Day(DateOnly Date, int Counted, int Failed, IReadOnlyList<string> Slots);

    /// <param name="Week">As the rule counts, in a clerk's words; null where no rule does.</param>
    internal sealed record Probed(DateOnly First, DateOnly Last, string? Week, IReadOnlyList<Day> Days);

    /// <param name="Key">By which it is settled.</param>
    internal sealed record Column(
        string Key, string Name, string? Parent, Uri Address, string? Class, ClassSource Source, DateOnly? Newest, string? Item, string? Evidence);

    /// <summary>A site's probes of the last ninety days; the moment is the newest check's in a replay, else now.</summary>
    public static async Task<Results<Ok<Probed>, NotFound>> AvailabilityAsync(
        string site, ColumnDesk columns, AvailabilityReading availability, EditionStore editions, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await columns.ReadAsync(id, cancellationToken) is not { } found)
            return TypedResults.NotFound();

        var edition = found.Round is null ? null : await editions.OfAsync(found.Round, cancellationToken);
        var read = await availability.ReadAsync(id, found.Round?.ReferenceTime ?? clock.GetUtcNow(), edition, cancellationToken);
        var told = read.Counted is { } week ? week.IsFull ? week.Told() : week.ToldLack() : null;
        return TypedResults.Ok(new Probed(
            read.First, read.Last, told, [.. read.Days.Select(day => new Day(day.Day, day.Summed.Counted, day.Summed.Failed, day.Slots))]));
    }

    /// <summary>The columns that a site's newest check saw.</summary>
    [Bears("ETag")]
    public static async Task<Results<Ok<IEnumerable<Column>>, NotFound>> ColumnsAsync(
        string site, HttpResponse response, ColumnDesk columns, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await columns.ReadAsync(id, cancellationToken) is not { } found)
            return TypedResults.NotFound();

        response.Headers.ETag = SiteEditApi.Tag(found.Stored);
        return TypedResults.Ok(found.Lines.Select(Shown));
    }

    /// <summary>Settles columns' classes, by key: empty settles it no longer, what is left out stays.</summary>
    [Takes<Dictionary<string, string>>]
    [Refuses(412, 428)]
    [Heeds("If-Match")]
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> SettleAsync(
        string site, HttpContext context, ColumnDesk columns, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id))
            return TypedResults.NotFound();
        if (!int.TryParse(context.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            return Refused(StatusCodes.Status428PreconditionRequired, "请在 If-Match 中写明所修改的版本（GET 栏目时的 ETag）。");
        if (await JsonBody.ReadAsync<Dictionary<string, string?>>(context.Request, cancellationToken) is not { } classes)
            return Refused(StatusCodes.Status400BadRequest, "请求内容须为 JSON 对象，例如 {\"栏目的key\":\"动态要闻\"}。");
        if (classes.Values.FirstOrDefault(word => word is { Length: > 0 } && !RegistryWords.ColumnClasses.ContainsKey(word)) is { } unknown)
            return Refused(StatusCodes.Status400BadRequest, $"没有“{CellText.Shown(unknown)}”这一类别。");

        var wanted = classes.ToDictionary(pair => pair.Key, ColumnClass? (pair) => pair.Value is { Length: > 0 } word ? RegistryWords.ColumnClasses[word] : null);
        return await columns.SettleAsync(id, wanted, revision, new ChangeSource("API", ChangeOrigin.Api), cancellationToken) switch
        {
            null => TypedResults.NotFound(),
            SiteEdited.Saved => TypedResults.NoContent(),
            SiteEdited.Refused refused => Refused(StatusCodes.Status400BadRequest, string.Join('；', refused.Faults.Select(fault => fault.Message))),
            SiteEdited.Overtaken overtaken => SiteEditApi.Overtaken(overtaken),
            _ => throw new InvalidOperationException("An edit ends otherwise."),
        };
    }

    /// <summary>What became another at a site between two checks.</summary>
    /// <param name="from">The earlier check's round.</param>
    /// <param name="to">The later check's round.</param>
    public static async Task<Results<Ok<SiteChanges>, NotFound>> ChangesAsync(
        string site, string? from, string? to, SiteStore sites, CheckComparing comparing, CancellationToken cancellationToken) =>
        SiteId.TryParse(site, null, out var id) && await sites.FindAsync(id, cancellationToken) is { } found
        && RoundId.TryParse(from, null, out var before) && RoundId.TryParse(to, null, out var after)
        && await comparing.CompareAsync(found, before, after, cancellationToken) is { } difference
            ? TypedResults.Ok(SiteChanges.Of(difference))
            : TypedResults.NotFound();

    /// <summary>When persons opened the live site out of a task of a round.</summary>
    public static async Task<Results<Ok<IEnumerable<Opening>>, NotFound>> OpeningsAsync(
        string round, string site, ManualCheckStore manual, CancellationToken cancellationToken) =>
        RoundId.TryParse(round, null, out var roundId) && SiteId.TryParse(site, null, out var siteId)
            ? TypedResults.Ok<IEnumerable<Opening>>(await manual.OpeningsAsync(roundId, siteId, cancellationToken))
            : TypedResults.NotFound();

    private static Column Shown(ColumnLine line) => new(
        line.Key, line.Facts.Name, line.Facts.Parent, line.Facts.Address, line.Facts.Class?.Word(), line.Facts.ClassSource,
        line.Newest?.Day, line.Newest?.Item.Title, line.Page?.Evidence is { } place ? EvidenceId.Of(place) : null);

    private static ProblemHttpResult Refused(int status, string detail) =>
        TypedResults.Problem(statusCode: status, title: "The columns were not settled", detail: detail);
}
