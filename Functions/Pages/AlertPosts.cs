using System.Security.Claims;
using Checker.Alerts;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Checker.Pages;

/// <summary>What the forms of 预警 send. Their token is tested before these are called.</summary>
internal static class AlertPosts
{
    public static async Task<IResult> AddAsync(
        IFormCollection form, ClaimsPrincipal user, AlertStore alerts, IOptions<AlertOptions> options, CancellationToken cancellationToken)
    {
        return await alerts.AddAsync(Entry(form), options.Value.Channels(), new LedgerForm(form, user).SignedIn, null, cancellationToken) is Changed<Recipient>.Refused(var mistakes)
            ? Shown(mistakes, form, null, cancellationToken)
            : Results.LocalRedirect("/office/alerts");
    }

    public static async Task<IResult> TurnAsync(
        string recipient, string action, IFormCollection form, ClaimsPrincipal user, AlertStore alerts, Delivering delivering, IOptions<AlertOptions> options, CancellationToken cancellationToken)
    {
        if (form is null || await alerts.FindAsync(recipient, cancellationToken) is not { } found)
            return Results.NotFound();

        switch (action)
        {
            case "test":
                return await delivering.SendAsync(found, Message.Test, cancellationToken) is { } failure
                    ? Shown([$"测试消息未送达：{failure}"], null, null, cancellationToken)
                    : Results.LocalRedirect("/office/alerts");
            case "change":
                var version = new LedgerForm(form, user).Version;
                return await alerts.ChangeAsync(recipient, Entry(form), options.Value.Channels(), version ?? 0, cancellationToken) switch
                {
                    Changed<Recipient>.Refused(var mistakes) => Shown(mistakes, form, recipient, cancellationToken),
                    Changed<Recipient>.Overtaken => Shown(["未保存：页面打开后该接收人已有变化，请看过后再改。"], null, recipient, cancellationToken),
                    Changed<Recipient>.Missing => Results.NotFound(),
                    _ => Results.LocalRedirect("/office/alerts"),
                };
            case "disable" or "enable":
                await alerts.DisableAsync(recipient, action is "disable", cancellationToken);
                return Results.LocalRedirect("/office/alerts");
            default:
                return Results.NotFound();
        }
    }

    private static RecipientEntry Entry(IFormCollection form) => new(
        form["name"], form["channel"], form["mail"], form["login"], form["county"], form["unit"], [.. form["groups"].OfType<string>()]);

    /// <param name="changing">The recipient that was to be changed; null when none was.</param>
    private static RazorComponentResult<AlertsPage> Shown(IReadOnlyList<string> told, IFormCollection? form, string? changing, CancellationToken cancellationToken) =>
        new(new { Told = told, Form = form, Changing = changing, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
