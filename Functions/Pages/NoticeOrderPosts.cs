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
        [FromForm] IFormCollection form, ClaimsPrincipal user, NoticeGathering gathering, NoticeDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(form["round"], null, out var round)
            || !int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            throw new BadHttpRequestException("The round or the year is none.");

        var left = NoticePaperQuery.Lines(form["leftOut"]).Select(line => line.Split(['，', ','], StringSplitOptions.TrimEntries)).ToList();
        if (left.Exists(parts => parts is not [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }]))
            return Refused(["不作判定的网站：每行须有网站名称、理由和批准人，用逗号分开。"], cancellationToken);

        var order = new NoticeOrder
        {
            LeftOut = [.. left.Select(parts => new LeftOutSite(parts[0], new Decision(parts[1], parts[2], LocalDay.DayOf(clock.GetUtcNow()))))],
            Round = round,
            Rechecked = form["rechecked"].ToString().Trim() is { Length: > 0 } number ? number : null,
            HigherReports = [.. form["higherReports"].OfType<string>()],
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
            : Refused(mistakes, cancellationToken);
    }

    private static RazorComponentResult<NoticeList> Refused(IReadOnlyList<string> mistakes, CancellationToken cancellationToken) =>
        new(new { Mistakes = mistakes, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status400BadRequest };
}
