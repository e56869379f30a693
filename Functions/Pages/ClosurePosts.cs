using System.Security.Claims;
using Checker.Access.People;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the closure's buttons send. The form's token is tested before this is called.</summary>
internal static class ClosurePosts
{
    public static async Task<IResult> TakeAsync(
        string site, [FromForm] IFormCollection form, ClaimsPrincipal user, Registering registering, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id))
            return Results.NotFound();
        if (!Enum.TryParse<ClosureStep>(form["step"], out var step) || !Enum.IsDefined(step))
            throw new BadHttpRequestException("There is no such step.");

        if (RegistryDate.Read(form["day"].ToString()) is not { } day)
            return Told(site, $"日期无法识别，{RegistryDate.Form}", cancellationToken);

        var source = new ChangeSource(Person.Acting(user, form), ChangeOrigin.Form);
        return await registering.MoveAsync(id, Read(form, step, day), source, cancellationToken) switch
        {
            null => Results.NotFound(),
            (null, var fault) => Told(site, fault, cancellationToken),
            _ => Results.LocalRedirect($"/office/sites/{id}"),
        };
    }

    private static RazorComponentResult<SitePage> Told(string site, string? fault, CancellationToken cancellationToken) =>
        new(new { SiteId = site, ClosureFault = fault, Cancel = cancellationToken });

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
