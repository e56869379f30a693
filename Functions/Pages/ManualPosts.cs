using System.Security.Claims;
using Checker.Access.People;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Triggers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Checker.Pages;

/// <summary>What the form of a manual check sends, with its picture. Its token is tested before this is called.</summary>
internal static class ManualPosts
{
    public static async Task<IResult> RecordAsync(
        string round, string site, [FromForm] IFormCollection form, ClaimsPrincipal user, ManualChecking manual, PictureStore pictures,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!RoundId.TryParse(round, null, out var roundId) || !SiteId.TryParse(site, null, out var siteId))
            return Results.NotFound();

        var now = clock.GetUtcNow();
        var check = new ManualCheck
        {
            Round = roundId,
            Site = siteId,
            Rule = form["rule"].ToString(),
            Outcome = form["result"].ToString() switch { "passed" => Outcome.Passed, "failed" => Outcome.Failed, _ => null },
            Opened = form["result"].ToString() switch { "opened" => true, "unopened" => false, _ => null },
            What = form["what"].ToString().Trim(),
            From = form["from"].ToString().Trim(),
            At = now,
            RecordedAt = now,
            By = Person.Acting(user, form),
            Sentence = form["sentence"].ToString().Trim(),
        };
        var (picture, fault) = await KeepAsync(roundId, form.Files["picture"], pictures, cancellationToken);
        fault ??= await manual.RecordAsync(check with { Picture = picture }, cancellationToken);
        return fault is null
            ? Results.LocalRedirect($"/office/rounds/{roundId}/manual/{siteId}")
            : new RazorComponentResult<ManualPage>(new { RoundId = round, SiteId = site, Fault = fault, Form = form, Cancel = cancellationToken });
    }

    public static async Task<IResult> PictureAsync(string round, string name, PictureStore pictures, CancellationToken cancellationToken) =>
        RoundId.TryParse(round, null, out var id) && await pictures.FindAsync(id, name, cancellationToken) is var (bytes, type)
            ? Results.Bytes(bytes, type)
            : Results.NotFound();

    private static async Task<(string? Picture, string? Fault)> KeepAsync(
        RoundId round, IFormFile? file, PictureStore pictures, CancellationToken cancellationToken)
    {
        if (file is null or { Length: 0 })
            return (null, null);
        if (file.Length > PictureStore.Largest)
            return (null, "截图不得超过5 MB");

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var name = await pictures.AddAsync(round, bytes.ToArray(), cancellationToken);
        return (name, name is null ? "截图须为 PNG 或 JPEG 图片" : null);
    }
}
