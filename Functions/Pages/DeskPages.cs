using Checker.Api;
using Checker.Storage;
using Checker.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the pages of units and counties have in common.</summary>
internal static class DeskPages
{
    /// <summary>For what is not there and for what is another's, alike.</summary>
    public static IResult Nothing(Seat? seat) =>
        new RazorComponentResult<DeskNothing>(new { Back = seat?.At() }) { StatusCode = StatusCodes.Status404NotFound };

    public static async Task<IResult> ChoiceAsync(DeskChoosing choosing, DeskKind kind, CancellationToken cancellationToken) =>
        new RazorComponentResult<DeskChoice>(new { OfUnits = kind is DeskKind.Unit, Names = await choosing.NamesAsync(kind, cancellationToken) });

    public static async Task<IResult> ProblemAsync(string problem, Seat? seat, OutsideReading reading, CancellationToken cancellationToken) =>
        seat is not null && await reading.FindAsync(seat.Desk, problem, cancellationToken) is { } found
            ? await ShownAsync(seat, found, reading, cancellationToken)
            : Nothing(null);

    /// <param name="told">Why what was sent is not taken; null when nothing was, or it is.</param>
    /// <param name="typed">The report as it was typed; null for the kept one.</param>
    public static async Task<IResult> ShownAsync(
        Seat seat, DeskProblem problem, OutsideReading reading, CancellationToken cancellationToken, string? told = null, ReportContent? typed = null) =>
        new RazorComponentResult<DeskProblemPage>(new
        {
            Shown = new DeskProblemView(seat, problem, await reading.IndicatorAsync(problem.Named, cancellationToken), typed),
            Told = told,
        })
        {
            StatusCode = told is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    public static async Task<IResult> FileAsync(
        Seat? seat, string problem, string file, OutsideReading reading, AttachmentStore attachments, HttpContext context, CancellationToken cancellationToken) =>
        seat is not null && await reading.FindAsync(seat.Desk, problem, cancellationToken) is { } found
            ? await AttachmentsApi.AnswerAsync(found.Now.Id, file, attachments, context, cancellationToken)
            : Results.NotFound();

    public static async Task<IResult> EvidenceAsync(
        Seat? seat, string id, OutsideReading reading, EvidenceReading evidence, CancellationToken cancellationToken) =>
        seat is not null && await reading.HasEvidenceAsync(seat.Desk, id, cancellationToken) && await evidence.ReadAsync(id, cancellationToken) is { } record
            ? new RazorComponentResult<DeskEvidence>(new { Id = id, Shown = EvidenceView.Of(record), Seat = seat })
            : Nothing(seat);

    public static async Task<IResult> RenderedAsync(
        Seat? seat, string id, OutsideReading reading, EvidenceShowing evidence, HttpResponse response, CancellationToken cancellationToken) =>
        seat is not null && await reading.HasEvidenceAsync(seat.Desk, id, cancellationToken)
            ? EvidenceRoutes.Sealed(await evidence.UnmarkedAsync(id, cancellationToken), response)
            : Results.NotFound();
}

/// <param name="Indicator">What the edition says of the rule; null where no rule found it.</param>
/// <param name="Typed">The report as it was typed and not taken; null otherwise.</param>
internal sealed record DeskProblemView(Seat Seat, DeskProblem Problem, Judging.Indicator? Indicator, ReportContent? Typed)
{
    /// <summary>The number of the report that may be written now.</summary>
    public int Number => SubmissionLife.NumberOf(Problem.Last);

    /// <summary>What stands in the form: what was typed, the draft, what was sent back.</summary>
    public ReportContent Content => Typed ?? (Problem.Last is { State: SubmissionState.Drafted or SubmissionState.Returned } last
        ? last.Content
        : new ReportContent("", null, []));
}
