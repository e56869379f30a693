using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Api;

/// <summary>Problems: lists, and one whole.</summary>
internal static class ProblemsApi
{
    private const int Page = 200;
    private const int LargestPage = 1000;

    /// <param name="Continuation">What asks for the rest; absent when there is none.</param>
    internal sealed record Listed(IReadOnlyList<ProblemRow> Problems, string? Continuation);

    /// <summary>What a list's address asks for.</summary>
    /// <param name="State">One state or several, apart by commas.</param>
    /// <param name="Round">Found in this round.</param>
    /// <param name="Notice">Named in the notice of this number.</param>
    /// <param name="Overdue">Only those that are past their deadline.</param>
    /// <param name="Strength">suspected or definite.</param>
    /// <param name="Q">Part of a site's name, unit, code or address.</param>
    /// <param name="Objected">Only those that a unit has objected to.</param>
    /// <param name="Size">200 without it, 1,000 at most.</param>
    internal sealed record Asked(
        string? State, string? Site, string? Unit, string? County, string? Rule, string? Round, string? Notice, bool? Overdue, string? Continuation, int? Size,
        string? Strength, string? Q, bool? Objected);

    /// <summary>Problems, a part at a time.</summary>
    [Answers<Listed>]
    [Refuses(400)]
    public static async Task<IResult> ListAsync(
        [AsParameters] Asked asked, ProblemReading reading, TimeProvider clock, CancellationToken cancellationToken)
    {
        var day = LocalDay.DayOf(clock.GetUtcNow());
        if (Filter(asked, day) is not { } filter)
            return Refused("state、site、round 或 continuation 的写法不对。");

        ProblemId? after = ProblemId.TryParse(asked.Continuation, null, out var last) ? last : null;
        var size = Math.Clamp(asked.Size ?? Page, 1, LargestPage);
        var rows = await reading.ReadAsync(filter, cancellationToken, after, size + 1);
        return Results.Ok(new Listed(
            [.. rows.Take(size).Select(row => ProblemRow.Of(row, day))], rows.Count > size ? rows[size - 1].Problem.Id.ToString() : null));
    }

    /// <summary>All of them in one file.</summary>
    [Answers<IReadOnlyList<ProblemRow>>]
    [AnswersFile(CsvAnswer.MediaType)]
    [Refuses(400)]
    public static async Task<IResult> FormatAsync(
        string format, [AsParameters] Asked asked, ProblemReading reading, TimeProvider clock, CancellationToken cancellationToken)
    {
        var day = LocalDay.DayOf(clock.GetUtcNow());
        if (Filter(asked, day) is not { } filter)
            return Refused("state、site 或 round 的写法不对。");

        var rows = await reading.ReadAsync(filter, cancellationToken);
        return CsvAnswer.Of(format, "problems", [.. rows.Select(row => ProblemRow.Of(row, day))], ProblemRow.Columns);
    }

    /// <summary>A problem with its items, what is possible now, and its history.</summary>
    [Answers<ProblemShown>]
    [Bears("ETag")]
    public static async Task<IResult> ShowAsync(
        string problem, ProblemReading reading, TimeProvider clock, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(problem, cancellationToken) is not var (found, history))
            return Results.NotFound();

        response.Headers.ETag = $"\"{found.Problem.Steps}\"";
        return Results.Ok(ProblemShown.Of(found, history, LocalDay.DayOf(clock.GetUtcNow())));
    }

    /// <summary>Null for what names no state, site, round or problem.</summary>
    private static ProblemFilter? Filter(Asked asked, DateOnly day)
    {
        if (FilterWords.States(asked.State) is not { } states
            || !Reads<SiteId>(asked.Site, out var site) || !Reads<RoundId>(asked.Round, out var round) || !Reads<ProblemId>(asked.Continuation, out _))
            return null;

        return new ProblemFilter
        {
            States = states,
            Site = site,
            Unit = Given(asked.Unit),
            County = Given(asked.County),
            Rule = Given(asked.Rule),
            Round = round,
            Notice = Given(asked.Notice),
            OverdueOn = asked.Overdue is true ? day : null,
            Strength = Enum.GetValues<Strength>().Where(strength => strength.Id() == asked.Strength).Select(strength => (Strength?)strength).FirstOrDefault(),
            Text = Given(asked.Q),
            Objected = asked.Objected is true,
        };
    }

    /// <summary>A form sends what was left empty, too.</summary>
    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool Reads<T>(string? text, out T? value)
        where T : struct, IParsable<T>
    {
        var ok = T.TryParse(text, null, out var read);
        value = ok ? read : null;
        return ok || string.IsNullOrEmpty(text);
    }

    private static IResult Refused(string detail) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The problems cannot be listed", detail: detail);
}
