using Checker.Rounds;
using Checker.Storage;
using Checker.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What a county sees.</summary>
internal static class CountyPages
{
    public static async Task<IResult> HomeAsync(
        HttpContext context, DeskChoosing choosing, OutsideReading reading, DrawStore draws, TimeProvider clock, CancellationToken cancellationToken) =>
        await choosing.CountyAsync(context, cancellationToken) is { } seat
            ? await ShownAsync(seat, [], reading, draws, clock, cancellationToken)
            : await DeskPages.ChoiceAsync(choosing, DeskKind.County, cancellationToken);

    /// <param name="told">Why what was to be signed is not, a line each.</param>
    public static async Task<IResult> ShownAsync(
        Seat seat, IReadOnlyList<string> told, OutsideReading reading, DrawStore draws, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var drawn = await draws.SinceAsync(now.AddDays(-Coverage.Days), cancellationToken);
        return new RazorComponentResult<CountyHome>(new
        {
            Seat = seat,
            Problems = await reading.ProblemsAsync(seat.Desk, cancellationToken),
            Coverage = Coverage.Of(seat.Desk.Sites, drawn, LocalDay.DayOf(now)),
            Told = told,
        })
        {
            StatusCode = told is [] ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    public static async Task<IResult> ProblemAsync(
        string problem, HttpContext context, DeskChoosing choosing, OutsideReading reading, CancellationToken cancellationToken) =>
        await choosing.CountyAsync(context, cancellationToken) is { } seat && await reading.FindAsync(seat.Desk, problem, cancellationToken) is { } found
            ? await DeskPages.ProblemAsync(seat, found, reading, cancellationToken)
            : DeskPages.Nothing(null);

    public static async Task<IResult> FileAsync(
        string problem, string file, HttpContext context, DeskChoosing choosing, OutsideReading reading, AttachmentStore attachments, CancellationToken cancellationToken) =>
        await DeskPages.FileAsync(await choosing.CountyAsync(context, cancellationToken), problem, file, reading, attachments, context, cancellationToken);

    public static async Task<IResult> EvidenceAsync(
        string id, HttpContext context, DeskChoosing choosing, OutsideReading reading, EvidenceReading evidence, CancellationToken cancellationToken) =>
        await DeskPages.EvidenceAsync(await choosing.CountyAsync(context, cancellationToken), id, reading, evidence, cancellationToken);

    public static async Task<IResult> RenderedAsync(
        string id, HttpContext context, DeskChoosing choosing, OutsideReading reading, EvidenceShowing evidence, CancellationToken cancellationToken) =>
        await DeskPages.RenderedAsync(await choosing.CountyAsync(context, cancellationToken), id, reading, evidence, context.Response, cancellationToken);
}
