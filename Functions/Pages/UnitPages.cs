using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What a unit sees.</summary>
internal static class UnitPages
{
    public static async Task<IResult> HomeAsync(
        HttpContext context, DeskChoosing choosing, OutsideReading reading, CancellationToken cancellationToken) =>
        await choosing.UnitAsync(context, cancellationToken) is { } seat
            ? new RazorComponentResult<UnitHome>(new { Seat = seat, Problems = await reading.ProblemsAsync(seat.Desk, cancellationToken) })
            : await DeskPages.ChoiceAsync(choosing, DeskKind.Unit, cancellationToken);

    public static async Task<IResult> SiteAsync(
        string site, HttpContext context, DeskChoosing choosing, OutsideReading reading, SelfCheckReading selfChecks, TimeProvider clock, CancellationToken cancellationToken) =>
        await choosing.UnitAsync(context, cancellationToken) is { } seat && SiteId.TryParse(site, null, out var id) && seat.Desk.Find(id) is { } found
            ? await ShownAsync(seat, found, null, reading, selfChecks, clock, cancellationToken)
            : DeskPages.Nothing(null);

    /// <param name="told">Why a self-check is not begun; null when that was not asked for, or it is.</param>
    public static async Task<IResult> ShownAsync(
        Seat seat, Site site, string? told, OutsideReading reading, SelfCheckReading selfChecks, TimeProvider clock, CancellationToken cancellationToken)
    {
        var alone = seat.Desk with { Sites = [site] };
        var now = clock.GetUtcNow();
        var known = await selfChecks.OfAsync(site.Id, now, cancellationToken);
        return new RazorComponentResult<UnitSite>(new
        {
            Seat = seat,
            Site = site,
            Problems = await reading.ProblemsAsync(alone, cancellationToken),
            SelfChecks = known,
            Next = SelfCheckTurn.Of(site, known, LocalDay.DayOf(now), null),
            Told = told,
        })
        {
            StatusCode = told is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    public static async Task<IResult> SelfCheckAsync(
        string round, HttpContext context, DeskChoosing choosing, SelfCheckViews views, CancellationToken cancellationToken) =>
        await choosing.UnitAsync(context, cancellationToken) is { } seat && await views.FindAsync(seat.Desk, round, cancellationToken) is { } view
            ? new RazorComponentResult<OwnCheckPage>(new { Seat = seat, Shown = view })
            : DeskPages.Nothing(null);

    public static async Task<IResult> ProblemAsync(
        string problem, HttpContext context, DeskChoosing choosing, OutsideReading reading, CancellationToken cancellationToken) =>
        await choosing.UnitAsync(context, cancellationToken) is { } seat && await reading.FindAsync(seat.Desk, problem, cancellationToken) is { } found
            ? await DeskPages.ProblemAsync(seat, found, reading, cancellationToken)
            : DeskPages.Nothing(null);

    public static async Task<IResult> FileAsync(
        string problem, string file, HttpContext context, DeskChoosing choosing, OutsideReading reading, AttachmentStore attachments, CancellationToken cancellationToken) =>
        await DeskPages.FileAsync(await choosing.UnitAsync(context, cancellationToken), problem, file, reading, attachments, context, cancellationToken);

    public static async Task<IResult> EvidenceAsync(
        string id, HttpContext context, DeskChoosing choosing, OutsideReading reading, EvidenceReading evidence, CancellationToken cancellationToken) =>
        await DeskPages.EvidenceAsync(await choosing.UnitAsync(context, cancellationToken), id, reading, evidence, cancellationToken);

    public static async Task<IResult> RenderedAsync(
        string id, HttpContext context, DeskChoosing choosing, OutsideReading reading, EvidenceShowing evidence, CancellationToken cancellationToken) =>
        await DeskPages.RenderedAsync(await choosing.UnitAsync(context, cancellationToken), id, reading, evidence, context.Response, cancellationToken);
}
