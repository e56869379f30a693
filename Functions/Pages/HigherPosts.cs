using System.Security.Claims;
using Checker.Problems.Higher;
using Checker.Sites;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>What the forms of higher offices' results send. Their token is tested before these are called.</summary>
internal static class HigherPosts
{
    private const int MostBytes = 4 * 1024 * 1024;

    public static async Task<IResult> EnterAsync(IFormCollection form, ClaimsPrincipal user, HigherStore store, CancellationToken cancellationToken)
    {
        var read = new LedgerForm(form, user);
        return await store.EnterAsync(Entry(read), read.SignedIn, cancellationToken) switch
        {
            Changed<HigherReport>.Done(var report) => Results.LocalRedirect($"/office/higher/{report.Id}"),
            Changed<HigherReport>.Unchanged(var report) => Results.LocalRedirect($"/office/higher/{report.Id}"),
            Changed<HigherReport>.Refused(var mistakes) =>
                new RazorComponentResult<HigherList>(new { Told = mistakes, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity },
            _ => Results.NotFound(),
        };
    }

    /// <param name="action">correct, add (one site), import (a file), match.</param>
    public static async Task<IResult> ChangeAsync(
        string result, string action, IFormCollection form, ClaimsPrincipal user, HigherStore store, CancellationToken cancellationToken)
    {
        var read = new LedgerForm(form, user);
        if (await store.FindAsync(result, cancellationToken) is not { } report)
            return Results.NotFound();

        var (changed, rejected) = action switch
        {
            "correct" => (await store.CorrectAsync(result, Entry(read), read.SignedIn, read.Version, cancellationToken), []),
            "add" => (await store.EnterAsync(Again(report, read), read.SignedIn, cancellationToken), []),
            "match" when SiteId.TryParse(read["site"].Trim(), null, out var site) => (await store.MatchAsync(result, read["name"], site, read.SignedIn, cancellationToken), []),
            "match" => (new Changed<HigherReport>.Refused(["请填写名录中的网站编号（见网站页面的地址）。"]), []),
            "import" when form.Files is [{ Length: > 0 and <= MostBytes } file] => await store.ImportAsync(result, await BytesAsync(file, cancellationToken), read.SignedIn, cancellationToken),
            "import" => (new Changed<HigherReport>.Refused(["请选择不超过4 MB的CSV文件。"]), []),
            _ => ((Changed<HigherReport>)new Changed<HigherReport>.Missing(), (IReadOnlyList<RejectedRow>)[]),
        };
        return changed switch
        {
            Changed<HigherReport>.Refused(var mistakes) => Shown(result, mistakes, cancellationToken),
            Changed<HigherReport>.Overtaken => Shown(result, ["未办理：页面打开后该结果已有变化，请看过后再办理。"], cancellationToken),
            Changed<HigherReport>.Missing => Results.NotFound(),
            _ when rejected is not [] => Shown(result, [.. rejected.Select(row => $"第{row.Row}行未导入，{row.Field}：{row.Message}")], cancellationToken),
            _ => Results.LocalRedirect($"/office/higher/{report.Id}"),
        };
    }

    private static HigherEntry Entry(LedgerForm form) => new()
    {
        Office = form["office"],
        Area = form["area"],
        On = form.Day("on"),
        Number = form["number"],
        Inspected = form.Number("inspected"),
        Unqualified = form.Number("unqualified"),
        OursInspected = form.Number("oursInspected"),
        OursUnqualified = form.Number("oursUnqualified"),
        By = form.SignedIn,
    };

    /// <summary>The result as it stands, with one site more.</summary>
    private static HigherEntry Again(HigherReport report, LedgerForm form) => new()
    {
        Office = report.Office,
        Area = report.Area,
        On = report.On,
        Number = report.Number,
        Inspected = report.Totals.Inspected,
        Unqualified = report.Totals.Unqualified,
        OursInspected = report.Totals.OursInspected,
        OursUnqualified = report.Totals.OursUnqualified,
        Sites = [new HigherRowEntry(form["unit"], form["site"], form["text"], form.Day("deadline"))],
        By = form.SignedIn,
    };

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private static RazorComponentResult<HigherPage> Shown(string result, IReadOnlyList<string> told, CancellationToken cancellationToken) =>
        new(new { Id = result, Told = told, Cancel = cancellationToken }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
