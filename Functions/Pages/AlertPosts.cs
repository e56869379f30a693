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
        var read = new LedgerForm(form, user);
        var entry = new RecipientEntry(
            read["name"], read["channel"], read["mail"], read["login"], read["county"], read["unit"], [.. form["groups"].OfType<string>()]);
        return await alerts.AddAsync(entry, options.Value.Channels(), read.SignedIn, null, cancellationToken) is Changed<Recipient>.Refused(var mistakes)
            ? Shown(mistakes, form, cancellationToken)
            : Results.LocalRedirect("/office/alerts");
    }

    public static async Task<IResult> TurnAsync(
        string recipient, string action, IFormCollection form, AlertStore alerts, Delivering delivering, CancellationToken cancellationToken)
    {
        if (form is null || await alerts.FindAsync(recipient, cancellationToken) is not { } found)
            return Results.NotFound();

        switch (action)
        {
            case "test":
                return await delivering.SendAsync(found, Message.Test, cancellationToken) is { } failure
                    ? Shown([$"测试消息未送达：{failure}"], null, cancellationToken)
                    : Results.LocalRedirect("/office/alerts");
            case "disable" or "enable":
                await alerts.DisableAsync(recipient, action is "disable", cancellationToken);
                return Results.LocalRedirect("/office/alerts");
            default:
                return Results.NotFound();
        }
    }

    private static RazorComponentResult<AlertsPage> Shown(IReadOnlyList<string> told, IFormCollection? form, CancellationToken cancellationToken) =>
        new(new { Told = told, Form = form, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
