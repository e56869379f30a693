using System.Diagnostics.CodeAnalysis;
using Checker.Access;
using Checker.Access.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>Coming in and going. The form's token is tested before these are called.</summary>
internal static class SignInPosts
{
    /// <param name="returnUrl">The page that was asked for before signing in; one of ours, or the first page.</param>
    /// <param name="refused">A provider has proved somebody whom the office does not know.</param>
    public static async Task<IResult> OpenAsync(
        SignIn signIn, HttpContext context, string? code, string? returnUrl, bool? refused, CancellationToken cancellationToken)
    {
        if (await signIn.TryAsync(context, code, cancellationToken) is { } person)
            return Results.LocalRedirect(IsOurs(returnUrl) ? returnUrl : SignIn.Landing(person));
        if (code is not null)
            Operation.Of(context).Kind = LogKind.Refused;
        return new RazorComponentResult<SignInPage>(new { Tried = code is not null, Refused = refused is true, ReturnUrl = returnUrl });
    }

    public static async Task<IResult> PasswordAsync(
        [FromForm] IFormCollection form, HttpContext context, PasswordSignIn proving, SignIn signIn, CancellationToken cancellationToken)
    {
        var returnUrl = form["returnUrl"].ToString();
        if (await proving.ProveAsync(form["login"], form["password"], form["code"], cancellationToken) is not { Account: { } account })
        {
            Operation.Of(context).Kind = LogKind.Refused;
            Operation.Of(context).Tried = form["login"].ToString() is { Length: <= 64 } tried ? tried : "";
            return new RazorComponentResult<SignInPage>(new { Wrong = true, ReturnUrl = returnUrl }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        await signIn.BeginAsync(context, account.ToPerson(), account.Stamp);
        return Results.LocalRedirect(IsOurs(returnUrl) ? returnUrl : SignIn.Landing(account.ToPerson()));
    }

    /// <param name="form">Bound so that its token is tested.</param>
    public static async Task<IResult> OutAsync(
        [FromForm] IFormCollection form, HttpContext context, Platform platform, Sessions sessions, CancellationToken cancellationToken)
    {
        if (platform.SignsIn)
            return Results.LocalRedirect("/.auth/logout");
        if (form is not null)
            await sessions.EndAsync(context, cancellationToken);
        return Results.LocalRedirect(SignIn.Path);
    }

    /// <summary>A page of ours that somebody asked for; who asked for the first page is led to the first that is for him.</summary>
    internal static bool IsOurs([NotNullWhen(true)] string? address) =>
        address is not null && address != Navigation.Desk && address.StartsWith("/office/", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal);
}
