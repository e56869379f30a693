using System.Security.Claims;
using Checker.Access;
using Checker.Access.People;
using Checker.Api;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the forms of 人员 send. Their token is tested before these are called.</summary>
internal static class PeoplePosts
{
    public static async Task<IResult> AddAsync(
        [FromForm] IFormCollection form, HttpContext context, Accounts accounts, CancellationToken cancellationToken)
    {
        var entry = Read(form["login"].ToString(), form);
        var made = await accounts.AddAsync(entry, cancellationToken);
        if (made.Address is null)
            return new RazorComponentResult<PeoplePage>(new { made.Mistakes, Form = form, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

        Operation.Note(context, null, PeopleApi.Told(entry));
        return new RazorComponentResult<PersonPage>(new { Login = entry.LoginRead, made.Address, Cancel = cancellationToken });
    }

    public static async Task<IResult> ChangeAsync(
        string login, [FromForm] IFormCollection form, HttpContext context, ClaimsPrincipal user, AccountStore store, Accounts accounts,
        CancellationToken cancellationToken)
    {
        if (await store.FindAsync(login, cancellationToken) is not { } stored)
            return Results.NotFound();

        var disabled = form["disabled"] == "true";
        var mistakes = await accounts.ChangeAsync(stored, Read(login, form), disabled, Person.Of(user)?.Login, cancellationToken);
        if (mistakes.Count > 0)
            return new RazorComponentResult<PersonPage>(new { Login = login, Mistakes = mistakes, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

        Operation.Note(context, PeopleApi.Told(stored.Account), PeopleApi.Told(Read(login, form).ApplyTo(stored.Account) with { Disabled = disabled }));
        return Results.LocalRedirect($"/office/people/{stored.Account.Login}");
    }

    /// <param name="form">Bound so that its token is tested.</param>
    public static async Task<IResult> InviteAsync(
        string login, [FromForm] IFormCollection form, AccountStore store, Accounts accounts, CancellationToken cancellationToken)
    {
        if (form is null || await store.FindAsync(login, cancellationToken) is not { } stored)
            return Results.NotFound();
        var made = await accounts.InviteAsync(stored, cancellationToken);
        return new RazorComponentResult<PersonPage>(new { Login = login, made.Address, made.Mistakes, Cancel = cancellationToken });
    }

    private static AccountEntry Read(string login, IFormCollection form) =>
        new(login, form["name"], [.. form["roles"].OfType<string>()], form["county"], form["unit"]);
}
