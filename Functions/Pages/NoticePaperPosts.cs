using System.Security.Claims;
using System.Text.Encodings.Web;
using Checker.Access.People;
using Checker.Api;
using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the forms of the other documents send.</summary>
internal static class NoticePaperPosts
{
    public static async Task<IResult> HeadAsync(
        [FromForm] IFormCollection form, ClaimsPrincipal user, NoticePaperDesk desk, CancellationToken cancellationToken)
    {
        string Read(string name) => form[name].ToString().Trim();
        var head = new OfficeHead
        {
            Head = new NoticeHead
            {
                Office = Read("office"),
                OfficeUsual = Read("officeUsual") is { Length: > 0 } usual ? usual : null,
                OfficeShort = Read("officeShort"),
                NumberWord = Read("numberWord"),
                Year = 1949,
                ReportPlace = Read("place"),
                Contacts = NoticePaperQuery.Lines(form["contacts"]),
                Phone = Read("phone"),
                CopiesTo = NoticePaperQuery.Lines(form["copies"]),
            },
            Addresses = NoticePaperQuery.Lines(form["addresses"]),
        };
        if (head.Mistakes() is { Count: > 0 } mistakes)
            return Refused(mistakes, cancellationToken);

        await desk.SaveHeadAsync(head, Person.Acting(user, form), cancellationToken);
        return Results.LocalRedirect(NoticePaperRoutes.Papers);
    }

    /// <summary>The document; or the page again, with why there is none.</summary>
    public static async Task<IResult> ShowAsync(
        string kind, string format, HttpRequest request, NoticePaperDesk desk, HtmlEncoder encoder, CancellationToken cancellationToken)
    {
        if (PaperKinds.Find(kind) is not { } paper)
            return Results.NotFound();

        var made = await NoticePapersApi.MakeAsync(paper, format, request.Query, desk, encoder, cancellationToken);
        return made.File ?? Refused(made.Refusal, cancellationToken);
    }

    private static RazorComponentResult<NoticePapers> Refused(IReadOnlyList<string> mistakes, CancellationToken cancellationToken) =>
        new(new { Mistakes = mistakes, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status400BadRequest };
}
