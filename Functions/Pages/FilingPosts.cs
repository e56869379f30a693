using System.Security.Claims;
using Checker.Access.People;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the filing's forms send. Their token is tested before these are called.</summary>
internal static class FilingPosts
{
    public static async Task<IResult> AddAsync(
        string site, IFormCollection form, ClaimsPrincipal user, SiteStore sites, FilingStore filings, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || await sites.FindAsync(id, cancellationToken) is null)
            return Results.NotFound();

        var typed = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        var entry = new FilingEntry(
            typed.GetValueOrDefault("Kind"), typed.GetValueOrDefault("From"), typed.GetValueOrDefault("Until"), typed.GetValueOrDefault("SaidBy"), typed.GetValueOrDefault("Note"));
        var (_, faults) = await filings.AddAsync(id, entry, Person.Acting(user, form), cancellationToken);
        return faults is [] ? Results.LocalRedirect($"/office/sites/{id}") : new RazorComponentResult<FilingPage>(new
        {
            SiteId = id.ToString(),
            Typed = typed,
            Faults = faults.GroupBy(fault => fault.Field).ToDictionary(group => group.Key, group => string.Join('；', group.Select(fault => fault.Message))),
            Cancel = cancellationToken,
        })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <param name="form">Bound so that its token is tested.</param>
    public static async Task<IResult> WithdrawAsync(
        string site, string filing, IFormCollection form, ClaimsPrincipal user, FilingStore filings, CancellationToken cancellationToken) =>
        form is not null && SiteId.TryParse(site, null, out var id)
        && await filings.WithdrawAsync(id, filing, Person.Acting(user, form), cancellationToken) is not null
            ? Results.LocalRedirect($"/office/sites/{id}")
            : Results.NotFound();
}
