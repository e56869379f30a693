using Checker.Problems;
using Checker.Problems.SelfChecks;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>自查任务 of units whose sites were not drawn.</summary>
internal static class SelfChecksApi
{
    /// <summary>What makes a round's tasks.</summary>
    internal sealed record Order(DateOnly? Deadline, string? By);

    internal sealed record Made(RoundId Round, int Tasks, int Unchanged);

    internal sealed record Shown(
        string Task, RoundId Round, string Unit, string? County, IReadOnlyList<SiteId> Sites, DateOnly Deadline, SelfCheckState State, bool Overdue,
        IReadOnlyList<SelfCheckAction> Possible, IReadOnlyList<SelfCheckStep> Steps, int Version)
    {
        public static Shown Of(SelfCheck task, DateOnly day) => new(
            SelfCheckStore.IdOf(task), task.Round, task.Unit, task.County, task.Sites, task.Deadline, task.State, task.IsOverdue(day),
            SelfCheckEntry.Possible(task), task.Steps, task.Version);
    }

    private static readonly CsvColumn<Shown>[] Columns =
    [
        new("检查批次", row => row.Round.ToString()),
        new("单位", row => row.Unit),
        new("县区", row => row.County),
        new("网站数", row => $"{row.Sites.Count}"),
        new("自查期限", row => $"{row.Deadline:yyyy-MM-dd}"),
        new("状态", row => row.State.Word()),
        new("逾期", row => row.Overdue ? "是" : "否"),
        new("自查结果", row => row.Steps.LastOrDefault(step => step.Action is SelfCheckAction.Report)?.Text),
        new("报送人", row => row.Steps.LastOrDefault(step => step.Action is SelfCheckAction.Report)?.Who),
    ];

    /// <summary>Makes the tasks (自查任务) of units whose watched sites a closed spot check did not have.</summary>
    [Takes<Order>]
    [Answers<Made>]
    [Refuses(422)]
    public static async Task<IResult> MakeAsync(string round, HttpRequest request, SelfCheckStore tasks, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id))
            return Results.NotFound();
        if (await JsonBody.ReadAsync<Order>(request, cancellationToken) is not { } order)
            return EntryAnswer.BadBody("deadline、by");

        var by = string.IsNullOrWhiteSpace(order.By) ? EntryAnswer.By : order.By.Trim();
        if (by.Length > Entry.LongestName)
            return EntryAnswer.Refused(StatusCodes.Status422UnprocessableEntity, $"经办人不得超过{Entry.LongestName}字。");

        return await tasks.MakeAsync(id, order.Deadline, by, cancellationToken) switch
        {
            null => Results.NotFound(),
            (_, _, { } refusal) => EntryAnswer.Refused(StatusCodes.Status422UnprocessableEntity, refusal),
            var (made, unchanged, _) => Results.Ok(new Made(id, made, unchanged)),
        };
    }

    /// <summary>Tasks of self-checks, the newest round first.</summary>
    /// <param name="state">open, reported or accepted; all if not said.</param>
    /// <param name="overdue">Only those whose day has passed.</param>
    [Answers<IReadOnlyList<Shown>>]
    [Refuses(400)]
    public static Task<IResult> ListAsync(
        SelfCheckStore tasks, TimeProvider clock, CancellationToken cancellationToken,
        string? round = null, string? unit = null, string? state = null, bool? overdue = null) =>
        FormatAsync("json", tasks, clock, cancellationToken, round, unit, state, overdue);

    /// <summary>The same tasks as a file.</summary>
    /// <param name="state">open, reported or accepted; all if not said.</param>
    /// <param name="overdue">Only those whose day has passed.</param>
    [Answers<IReadOnlyList<Shown>>]
    [AnswersFile(CsvAnswer.MediaType)]
    [Refuses(400)]
    public static async Task<IResult> FormatAsync(
        string format, SelfCheckStore tasks, TimeProvider clock, CancellationToken cancellationToken,
        string? round = null, string? unit = null, string? state = null, bool? overdue = null)
    {
        RoundId? only = RoundId.TryParse(round, null, out var id) ? id : null;
        if ((!string.IsNullOrEmpty(round) && only is null) || (!string.IsNullOrEmpty(state) && !Enum.GetValues<SelfCheckState>().Any(each => each.Id() == state)))
            return EntryAnswer.Refused(StatusCodes.Status400BadRequest, "round 或 state 的写法不对。");

        var day = LocalDay.DayOf(clock.GetUtcNow());
        var rows = (await tasks.AllAsync(only, cancellationToken)).Select(task => Shown.Of(task, day)).Where(row =>
            (string.IsNullOrEmpty(unit) || row.Unit == unit) && (string.IsNullOrEmpty(state) || row.State.Id() == state) && (overdue is not true || row.Overdue));
        return CsvAnswer.Of(format, "self-checks", [.. rows], Columns);
    }

    /// <summary>A task with its steps and what is possible now.</summary>
    [Answers<Shown>]
    [Bears("ETag")]
    public static async Task<IResult> ShowAsync(
        string round, string task, SelfCheckStore tasks, TimeProvider clock, HttpResponse response, CancellationToken cancellationToken) =>
        RoundId.TryParse(round, null, out var id) && await tasks.FindAsync(id, task, cancellationToken) is { } found
            ? EntryAnswer.Shown(response, found, Show(clock), Version)
            : Results.NotFound();

    /// <summary>Takes one step of a task: what the unit reported, accepted or returned, or a later day.</summary>
    /// <param name="action">report, accept, return or extend.</param>
    [Takes<SelfCheckEntry>(Optional = true)]
    [Answers<Shown>]
    [Refuses(412, 422)]
    [Heeds("If-Match")]
    [Bears("ETag")]
    public static async Task<IResult> DoAsync(
        string round, string task, string action, HttpRequest request, SelfCheckStore tasks, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id) || Find(action) is not { } kind)
            return Results.NotFound();

        return await EntryAnswer.ChangeAsync<SelfCheckEntry, SelfCheck>(
            request, "text、who、deadline、by",
            (entry, expected) => tasks.DoAsync(id, task, kind, entry, EntryAnswer.By, expected, cancellationToken), Show(clock), Version, cancellationToken, empty: "{}");
    }

    /// <summary>Null for a word that names none.</summary>
    public static SelfCheckAction? Find(string action) =>
        Enum.GetValues<SelfCheckAction>().Cast<SelfCheckAction?>().FirstOrDefault(each => each!.Value.Id() == action);

    private static Func<SelfCheck, object> Show(TimeProvider clock) => task => Shown.Of(task, LocalDay.DayOf(clock.GetUtcNow()));

    private static int Version(SelfCheck task) => task.Version;
}
