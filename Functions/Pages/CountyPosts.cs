using System.Security.Claims;
using Checker.Sites;
using Checker.Storage;
using Checker.Units;

namespace Checker.Pages;

/// <summary>What a county's forms send: it signs what its units report, or sends it back.</summary>
internal static class CountyPosts
{
    /// <summary>Several at once; what cannot be signed is told, and the others are.</summary>
    public static async Task<IResult> SignAsync(
        IFormCollection form, Seat? seat, ClaimsPrincipal user, OutsideReading reading, SubmissionEdits edits, DrawStore draws,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (seat is null)
            return DeskPages.Nothing(null);

        var day = RegistryDate.Read(form["day"].ToString());
        List<string> told = form["submission"].Count == 0 ? ["请先选择要签收的报告。"] : day is null ? ["请填写签收日期。"] : [];
        foreach (var chosen in told is [] ? form["submission"] : [])
        {
            if (chosen?.Split('!') is not [var problem, var number] || await reading.FindAsync(seat.Desk, problem, cancellationToken) is not { } found)
                return DeskPages.Nothing(seat);

            var sign = new SubmissionStep.Sign(UnitPosts.Number(number) ?? 0, form["name"].ToString().Trim(), day!.Value);
            if (await edits.TakeAsync(found.Site, found.Now.Id, sign, seat.Acting(user, form), cancellationToken) is SubmissionTaken.Refused(var why))
                told.Add($"{found.Site.Name}：{why}");
        }

        return told is [] ? Results.LocalRedirect(seat.At()) : await CountyPages.ShownAsync(seat, told, reading, draws, clock, cancellationToken);
    }

    public static async Task<IResult> ReturnAsync(
        string problem, IFormCollection form, Seat? seat, ClaimsPrincipal user, OutsideReading reading, SubmissionEdits edits, CancellationToken cancellationToken)
    {
        if (seat is null || await reading.FindAsync(seat.Desk, problem, cancellationToken) is not { } found)
            return DeskPages.Nothing(null);

        var back = new SubmissionStep.Return(UnitPosts.Number(form["number"]) ?? 0, form["reason"].ToString().Trim());
        return await edits.TakeAsync(found.Site, found.Now.Id, back, seat.Acting(user, form), cancellationToken) is SubmissionTaken.Refused(var why)
            ? await DeskPages.ShownAsync(seat, found, reading, cancellationToken, why)
            : Results.LocalRedirect(seat.At($"/problems/{found.Now.Id}"));
    }
}
