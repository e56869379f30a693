using System.Globalization;
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
        int? seen = int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
        return await registering.MoveAsync(id, Read(form, step, day), seen, source, cancellationToken) switch
        {
            null => Results.NotFound(),
            SiteEdited.Refused refused => Told(site, refused.Faults[0].Message, cancellationToken),
            SiteEdited.Overtaken overtaken => Told(site, $"该网站在此期间已被修改（{SitePosts.Told(overtaken)}），请核对后再办理", cancellationToken, StatusCodes.Status412PreconditionFailed),
            _ => Results.LocalRedirect($"/office/sites/{id}"),
        };
    }

    private static RazorComponentResult<SitePage> Told(
        string site, string fault, CancellationToken cancellationToken, int status = StatusCodes.Status200OK) =>
        new(new { SiteId = site, ClosureFault = fault, Cancel = cancellationToken }) { StatusCode = status };

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
