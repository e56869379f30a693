using System.Security.Claims;
using Checker.Access.People;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the form of a site's baseline sends. Its token is tested before this is called.</summary>
internal static class BaselinePosts
{
    public static async Task<IResult> ApproveAsync(
        string site, IFormCollection form, ClaimsPrincipal user, BaselineStore baselines, CancellationToken cancellationToken)
    {
        if (!SiteId.TryParse(site, null, out var id) || !RoundId.TryParse(form["round"], null, out var round))
            throw new BadHttpRequestException("The site or the round is none.");

        return await baselines.ApproveAsync(id, round, Person.Acting(user, form), cancellationToken) is not null
            ? Results.LocalRedirect($"/office/sites/{id}#baseline")
            : new RazorComponentResult<SitePage>(new { SiteId = site, BaselineFault = "未认定：该次检查未能打开首页。", Cancel = cancellationToken })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
    }
}
