using System.Security.Claims;
using Checker.Access.People;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the stop buttons send. The form's token is tested before these are called.</summary>
internal static class StopPosts
{
    public static async Task<IResult> StopAsync(
        [FromForm] string? site, [FromForm] string? why, ClaimsPrincipal user, Stopping stopping, CancellationToken cancellationToken)
    {
        var one = Read(site);
        return await stopping.StopAsync(one, Person.Acting(user), why ?? "", cancellationToken)
            ? Back(one)
            : throw new BadHttpRequestException("The reason is too long.");
    }

    public static async Task<IResult> ResumeAsync(
        [FromForm] string? site, ClaimsPrincipal user, Stopping stopping, CancellationToken cancellationToken)
    {
        var one = Read(site);
        await stopping.ResumeAsync(one, Person.Acting(user), cancellationToken);
        return Back(one);
    }

    /// <summary>Null for all: the form's field is empty then.</summary>
    private static SiteId? Read(string? site) =>
        string.IsNullOrEmpty(site) ? null
        : SiteId.TryParse(site, null, out var id) ? id
        : throw new BadHttpRequestException("The site is none.");

    private static IResult Back(SiteId? site) => Results.LocalRedirect(site is { } one ? $"/office/sites/{one}" : "/office/sites");
}
