using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the closure's buttons send. The form's token is tested before this is called.</summary>
internal static class ClosurePosts
{
    public static async Task<IResult> TakeAsync(
        string site, [FromForm] IFormCollection form, SiteStore sites, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is not { } before)
            return Results.NotFound();
        if (!Enum.TryParse<ClosureStep>(form["step"], out var step) || !Enum.IsDefined(step))
            throw new BadHttpRequestException("There is no such step.");

        var (after, fault) = RegistryDate.Read(form["day"].ToString()) is not { } day
            ? (null, $"日期无法识别，{RegistryDate.Form}")
            : ClosureLife.Take(before, Read(form, step, day), LocalDay.DayOf(clock.GetUtcNow()));
        if (after is null)
            return new RazorComponentResult<SitePage>(new { SiteId = site, ClosureFault = fault, Cancel = cancellationToken });

        await sites.SaveAsync([after], cancellationToken);
        return Results.LocalRedirect($"/office/sites/{id}");
    }

    private static ClosureMove Read(IFormCollection form, ClosureStep step, DateOnly day) => new(step, day)
    {
        Kind = One<ClosureKind>(form["kind"]),
        PlannedReturn = RegistryDate.Read(form["plannedReturn"].ToString()),
        MovedTo = form["movedTo"],
        Mark = One<ClosureMark>(form["mark"]),
    };

    private static T? One<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var one) && Enum.IsDefined(one) ? one : null;
}
