using System.Security.Claims;
using Checker.Access.People;
using Checker.Problems;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>Looking at a live page: logged first, then led to it.</summary>
internal static class LookPosts
{
    /// <summary>In the log a look stands beside what was said on the telephone, under this name.</summary>
    public const string Word = "现场查看";

    public static async Task<IResult> LookAsync(
        string problem, IFormCollection form, ClaimsPrincipal user, ProblemEdits edits, ProblemReading reading, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(problem, cancellationToken) is not ({ } sited, _)
            || PagesOf(sited).FirstOrDefault(page => page.OriginalString == form["page"].ToString()) is not { } page)
            throw new BadHttpRequestException("There is no such page.");

        await edits.DoAsync(sited.Problem.Id, new ProblemAction.Call(Word, $"打开 {page}"), new EditTerms(Person.Acting(user, form)), cancellationToken);
        return new RazorComponentResult<LookPage>(new { Id = problem, Address = page, Cancel = cancellationToken });
    }

    /// <summary>The pages that a person may be led to: the site's home page, and those that the finding rests on.</summary>
    public static IReadOnlyList<Uri> PagesOf(SitedProblem sited) =>
    [
        .. sited.Problem.Current.SelectMany(item => item.Finding.Pages).Append(sited.Site.Home)
            .Where(page => page.IsAbsoluteUri && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps)).Distinct(),
    ];
}
