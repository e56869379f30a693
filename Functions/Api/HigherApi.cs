using Checker.Problems;
using Checker.Problems.Higher;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>上级检查结果.</summary>
internal static class HigherApi
{
    /// <param name="Match">The registry's site, and the problem that it became; absent while nobody could say which site that is.</param>
    internal sealed record Row(string Unit, string Site, string Text, DateOnly? Deadline, SiteId? Match, ProblemId? Problem);

    internal sealed record Shown(
        string Result, string Office, string Area, DateOnly On, string Number, HigherTotals Totals, IReadOnlyList<Row> Sites, int Unmatched,
        string By, DateTimeOffset At, IReadOnlyList<HigherNote> Notes, int Version)
    {
        public static Shown Of(HigherReport report) => new(
            report.Id, report.Office, report.Area, report.On, report.Number, report.Totals,
            [.. report.Rows.Select(row => new Row(row.Unit, row.Site, row.Text, row.Deadline, row.Match, row.Match is null ? null : report.KeyOf(row).Id))],
            report.Rows.Count(row => row.Match is null), report.By, report.At, report.Notes, report.Version);
    }

    internal sealed record Imported(Shown Result, IReadOnlyList<RejectedRow> Rejected);

    /// <summary>Which site a name means.</summary>
    internal sealed record Meant(string? Name, string? Site, string? By);

    private static readonly CsvColumn<Row>[] Columns =
    [
        new("单位", row => row.Unit),
        new("网站", row => row.Site),
        new("具体问题", row => row.Text),
        new("整改期限", row => $"{row.Deadline:yyyy-MM-dd}"),
        new("名录中的网站", row => row.Match?.ToString()),
        new("问题编号", row => row.Problem?.ToString()),
    ];

    /// <summary>Higher offices' results (上级检查结果), the newest first.</summary>
    [Answers<IReadOnlyList<Shown>>]
    public static async Task<IResult> ListAsync(HigherStore store, CancellationToken cancellationToken) =>
        Results.Ok((await store.AllAsync(cancellationToken)).Select(Shown.Of));

    /// <summary>A higher office's result with its sites and notes.</summary>
    [Answers<Shown>]
    [Bears("ETag")]
    public static async Task<IResult> ShowAsync(string result, HigherStore store, HttpResponse response, CancellationToken cancellationToken) =>
        await store.FindAsync(result, cancellationToken) is { } found ? EntryAnswer.Shown(response, found, Shown.Of, Version) : Results.NotFound();

    /// <summary>A result's sites as a file.</summary>
    [AnswersFile(CsvAnswer.MediaType)]
    public static async Task<IResult> SitesAsync(string result, HigherStore store, CancellationToken cancellationToken) =>
        await store.FindAsync(result, cancellationToken) is { } found ? CsvAnswer.Of("csv", $"higher-{result}", Shown.Of(found).Sites, Columns) : Results.NotFound();

    /// <summary>Enters a higher office's result; sites that the registry knows become problems.</summary>
    [Takes<HigherEntry>]
    [Answers<Shown>]
    [Refuses(422)]
    [Bears("ETag")]
    public static async Task<IResult> EnterAsync(HttpRequest request, HigherStore store, CancellationToken cancellationToken) =>
        await JsonBody.ReadAsync<HigherEntry>(request, cancellationToken) is { } entry
            ? EntryAnswer.Of(request.HttpContext.Response, await store.EnterAsync(entry, EntryAnswer.By, cancellationToken), Shown.Of, Version)
            : EntryAnswer.BadBody("office、area、on、number、inspected、unqualified、oursInspected、oursUnqualified、sites");

    /// <summary>Corrects a result's figures, area and day; what stood before is noted.</summary>
    [Takes<HigherEntry>]
    [Answers<Shown>]
    [Refuses(412, 422)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static Task<IResult> CorrectAsync(string result, HttpRequest request, HigherStore store, CancellationToken cancellationToken) =>
        EntryAnswer.ChangeAsync<HigherEntry, HigherReport>(
            request, "area、on、inspected、unqualified、oursInspected、oursUnqualified、by",
            (entry, expected) => store.CorrectAsync(result, entry, EntryAnswer.By, expected, cancellationToken), Shown.Of, Version, cancellationToken);

    /// <summary>Adds the sites of a file to a result.</summary>
    [TakesFile(CsvAnswer.MediaType)]
    [Answers<Imported>]
    [Refuses(422)]
    [Bears("ETag")]
    public static async Task<IResult> ImportAsync(string result, HttpRequest request, HigherStore store, CancellationToken cancellationToken, string by = EntryAnswer.By)
    {
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } file)
            return EntryAnswer.Refused(StatusCodes.Status413PayloadTooLarge, UploadedFile.TooLarge);
        if (by.Length > Entry.LongestName)
            return EntryAnswer.Refused(StatusCodes.Status400BadRequest, $"by 不得超过{Entry.LongestName}字。");

        var (changed, rejected) = await store.ImportAsync(result, file, by, cancellationToken);
        return EntryAnswer.Of(request.HttpContext.Response, changed, report => new Imported(Shown.Of(report), rejected), Version);
    }

    /// <summary>Says which site of the registry a name of the document means.</summary>
    [Takes<Meant>]
    [Answers<Shown>]
    [Refuses(422)]
    [Bears("ETag")]
    public static async Task<IResult> MatchAsync(string result, HttpRequest request, HigherStore store, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<Meant>(request, cancellationToken) is not { Name: { } name } meant || !SiteId.TryParse(meant.Site, null, out var site) || meant.By?.Length > Entry.LongestName)
            return EntryAnswer.BadBody("name（文件中的网站名称）、site（名录中的网站编号）、by");

        var by = string.IsNullOrWhiteSpace(meant.By) ? EntryAnswer.By : meant.By.Trim();
        return EntryAnswer.Of(request.HttpContext.Response, await store.MatchAsync(result, name, site, by, cancellationToken), Shown.Of, Version);
    }

    private static int Version(HigherReport report) => report.Version;
}
