using Checker.Rounds;
using Checker.Storage;
using Checker.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What a county sees.</summary>
internal static class CountyPages
{
    public static async Task<IResult> HomeAsync(
        Seat? seat, DeskChoosing choosing, OutsideReading reading, DrawStore draws, TimeProvider clock, CancellationToken cancellationToken) =>
        seat is not null
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
}
