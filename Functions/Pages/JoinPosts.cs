using System.Security.Claims;
using Checker.Access;
using Checker.Access.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>Setting a password: with the second factor by an invitation, alone by who has signed in.</summary>
internal static class JoinPosts
{
    public static async Task<IResult> JoinAsync(
        [FromForm] IFormCollection form, HttpContext context, Invitations invitations, CancellationToken cancellationToken)
    {
        var (login, invitation) = (form["login"].ToString(), form["invitation"].ToString());
        Operation.Of(context).Tried = AccountEntry.IsLogin(login) ? login : "";
        var invited = await invitations.FindAsync(login, invitation, cancellationToken);
        var secret = invitations.Opened(form["secret"]);
        if (invited is null || secret is null)
            return Shown(null);
        if (form["password"] != form["again"])
            return Shown("两次输入的密码不一致。");

        var (recovery, mistake) = await invitations.JoinAsync(invited, form["password"].ToString(), secret, form["code"].ToString(), cancellationToken);
        return recovery is null ? Shown(mistake) : new RazorComponentResult<JoinPage>(new { Login = login, Recovery = recovery, Cancel = cancellationToken });

        IResult Shown(string? why)
        {
            Operation.Of(context).Kind = LogKind.Refused;
            return new RazorComponentResult<JoinPage>(new { Login = login, Code = invitation, Sealed = form["secret"].ToString(), Mistake = why, Cancel = cancellationToken })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    public static async Task<IResult> ChangeAsync(
        [FromForm] IFormCollection form, HttpContext context, ClaimsPrincipal user, PasswordSignIn proving, Invitations invitations, Passwords passwords,
        SignIn signIn, CancellationToken cancellationToken)
    {
        var (login, password) = (Person.Of(user)?.Login ?? "", form["password"].ToString());
        if (form["again"] != password)
            return Shown("两次输入的新密码不一致。");
        if (Passwords.Weakness(password, login) is { } weakness)
            return Shown(weakness);
        if (await proving.ProveAsync(login, form["old"], form["code"], cancellationToken) is not { } proved
            || await invitations.SetPasswordAsync(proved, passwords, password, cancellationToken) is not { } changed)
            return Shown("原密码或动态码不正确，或尝试次数过多，请稍后再试。");

        await signIn.BeginAsync(context, changed.ToPerson(), changed.Stamp);
        Operation.Of(context).Kind = LogKind.Change;
        return new RazorComponentResult<AccountPage>(new { Done = true });

        IResult Shown(string why)
        {
            Operation.Of(context).Kind = LogKind.Refused;
            return new RazorComponentResult<AccountPage>(new { Mistake = why }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }
}
