using System.Globalization;
using System.Security.Claims;
using Checker.Access.People;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the form of a site sends. Its token is tested before this is called.</summary>
internal static class SitePosts
{
    public static async Task<IResult> EditAsync(
        string site, IFormCollection form, ClaimsPrincipal user, Registering registering, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id)
            || !int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            throw new BadHttpRequestException("The site or its revision is none.");

        var typed = RegistryField.All.Where(form.ContainsKey).ToDictionary(field => field, field => form[field].ToString());
        var source = new ChangeSource(Person.Acting(user, form), ChangeOrigin.Form);
        return await registering.EditAsync(id, typed, revision, source, cancellationToken) switch
        {
            null => Results.NotFound(),
            SiteEdited.Saved => Results.LocalRedirect($"/office/sites/{id}"),
            SiteEdited.Refused refused => Again(id, typed, revision, refused.Faults, StatusCodes.Status422UnprocessableEntity, cancellationToken),
            SiteEdited.Overtaken => Again(id, typed, revision, [], StatusCodes.Status412PreconditionFailed, cancellationToken),
            _ => throw new InvalidOperationException("An edit ends otherwise."),
        };
    }

    /// <summary>Who has changed what since, in a line.</summary>
    public static string Told(SiteEdited.Overtaken overtaken) => string.Join(
        "；", overtaken.Since.Select(change => $"{change.At.Minute()} {change.Source.By}：{string.Join("、", change.Fields.Select(field => field.Field))}"));

    private static RazorComponentResult<SiteForm> Again(
        SiteId site, IReadOnlyDictionary<string, string> typed, int revision, IReadOnlyList<FieldFault> faults, int status, CancellationToken stop) =>
        new RazorComponentResult<SiteForm>(new
        {
            SiteId = site.ToString(),
            Typed = typed,
            SiteEdited = revision,
            Faults = faults.GroupBy(fault => fault.Field).ToDictionary(group => group.Key, group => string.Join('；', group.Select(fault => fault.Message).Distinct())),
            Cancel = stop,
        })
        {
            StatusCode = status,
        };
}
