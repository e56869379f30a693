using System.Globalization;
using System.Security.Claims;
using Checker.Access.People;
using Checker.Api;
using Checker.Notices;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the form that begins a notice from a round sends. Its token is tested before this is called.</summary>
internal static class NoticeOrderPosts
{
    public static async Task<IResult> BeginAsync(
        [FromForm] IFormCollection form, ClaimsPrincipal user, NoticeGathering gathering, NoticeDesk desk, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(form["round"], null, out var round)
            || !int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            throw new BadHttpRequestException("The round or the year is none.");

        var order = new NoticeOrder
        {
            Round = round,
            Rechecked = form["rechecked"].ToString().Trim() is { Length: > 0 } number ? number : null,
            From = RegistryDate.Read(form["from"].ToString()),
            To = RegistryDate.Read(form["to"].ToString()),
            Head = new NoticeHead
            {
                Office = form["office"].ToString().Trim(),
                OfficeShort = form["officeShort"].ToString().Trim(),
                NumberWord = form["numberWord"].ToString().Trim(),
                Year = year,
            },
        };
        var (notice, mistakes) = await NoticeOrdersApi.MakeAsync(order, null, Person.Acting(user, form), gathering, desk, cancellationToken);
        return notice is { } begun
            ? Results.LocalRedirect($"/office/notices/{begun}")
            : new RazorComponentResult<NoticeList>(new { Mistakes = mistakes, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status400BadRequest };
    }
}
