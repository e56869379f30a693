using System.Globalization;
using System.Security.Claims;
using Checker.Access.People;
using Checker.Api;
using Checker.Rounds;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the forms of rounds send. Their token is tested before these are called.</summary>
internal static class RoundPosts
{
    public static async Task<IResult> PlanAsync(
        [FromForm] IFormCollection form, ClaimsPrincipal user, RoundPlanning planning, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = form["key"].ToString() is { Length: > 0 and <= 64 } given ? given : null;
        var (order, mistakes) = Read(form).Read(Person.Acting(user));
        if (order is not null)
            mistakes = await planning.MistakesAsync(order, now, cancellationToken, key);
        if (order is null || mistakes is not [])
            return new RazorComponentResult<RoundForm>(new { Form = form, Mistakes = mistakes, Cancel = cancellationToken });

        var round = await planning.PlanAsync(order, now, cancellationToken, key);
        return Results.LocalRedirect($"/office/rounds/{round}");
    }

    public static async Task<IResult> SteerAsync(
        string round, [FromForm] string what, [FromForm] string? why, ClaimsPrincipal user, RoundSteering steering, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var id))
            return Results.NotFound();

        var by = Person.Acting(user);
        var result = what switch
        {
            "pause" => await steering.PauseAsync(id, by, why ?? "", cancellationToken),
            "resume" => await steering.ResumeAsync(id, by, why ?? "", cancellationToken),
            "end" => await steering.EndAsync(id, by, why ?? "", cancellationToken),
            _ => throw new BadHttpRequestException("There is no such button."),
        };
        return result is SteeringResult.NoRound ? Results.NotFound() : Results.LocalRedirect($"/office/rounds/{id}");
    }

    /// <summary>Fields of the draw count for a spot check alone.</summary>
    private static WrittenOrder Read(IFormCollection form)
    {
        var kind = form["kind"].ToString();
        var sample = kind != RoundKind.SpotCheck.Id() ? null : new WrittenSample(
            Number(form["size"]), Share(form["percent"]), Text(form["seed"]), Text(form["by"]), Lines(form["leaveOut"]), Lines(form["putIn"]), Text(form["why"]))
        {
            LeaveOutNotices = Lines(form["leaveOutNotices"]),
        };
        return new WrittenOrder(kind, Text(form["ruleSet"]), sample, null, kind == RoundKind.Recheck.Id() ? Lines(form["notices"]) : null, null, Number(form["days"]));
    }

    private static string? Text(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();

    /// <summary>What is no number is one that no order may have.</summary>
    private static int? Number(string? field) =>
        Text(field) is not { } text ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static decimal? Share(string? field) =>
        Text(field) is not { } text ? null : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) ? share : 0;

    private static string[] Lines(string? field) =>
        (field ?? "").Split(['\n', '\r', ',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
