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
        Seat? seat, DeskChoosing choosing, OutsideReading reading, CancellationToken cancellationToken) =>
        seat is not null
            ? new RazorComponentResult<UnitHome>(new { Seat = seat, Problems = await reading.ProblemsAsync(seat.Desk, cancellationToken) })
            : await DeskPages.ChoiceAsync(choosing, DeskKind.Unit, cancellationToken);

    public static async Task<IResult> SiteAsync(
        string site, Seat? seat, OutsideReading reading, SelfCheckReading selfChecks, TimeProvider clock, CancellationToken cancellationToken) =>
        seat is not null && SiteId.TryParse(site, null, out var id) && seat.Desk.Find(id) is { } found
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
        string round, Seat? seat, SelfCheckViews views, CancellationToken cancellationToken) =>
        seat is not null && await views.FindAsync(seat.Desk, round, cancellationToken) is { } view
            ? new RazorComponentResult<OwnCheckPage>(new { Seat = seat, Shown = view })
            : DeskPages.Nothing(null);
}
