using System.Globalization;
using System.Security.Claims;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Triggers;
using Checker.Units;

namespace Checker.Pages;

/// <summary>What a unit's forms send. What is taken leads back to the page; what is not, shows it with the reason.</summary>
internal static class UnitPosts
{
    public static async Task<IResult> ReportAsync(
        string problem, IFormCollection form, Seat? seat, ClaimsPrincipal user, OutsideReading reading, AttachmentStore attachments,
        SubmissionEdits edits, CancellationToken cancellationToken)
    {
        if (seat is null || await reading.FindAsync(seat.Desk, problem, cancellationToken) is not { } found)
            return DeskPages.Nothing(null);

        var id = found.Now.Id;
        var kept = await attachments.CheckAsync(id, [.. form["keep"].Select(file => new ReportFile("", file ?? ""))], cancellationToken);
        var (added, fault) = await FormFiles.KeepAsync(id, form.Files, attachments, cancellationToken);
        var content = ReportContent.Of(form["text"], form["accountability"], [.. (kept ?? []).Concat(added).DistinctBy(file => file.Id)]);
        fault ??= kept is null ? "附件已不存在，请重新上传。" : null;

        var number = Number(form["number"]) ?? 0;
        SubmissionStep step = form["what"] == "submit" ? new SubmissionStep.Submit(number, content) : new SubmissionStep.Save(number, content);
        if (fault is null && await edits.TakeAsync(found.Site, id, step, seat.Acting(user, form), cancellationToken) is SubmissionTaken.Refused(var why))
            fault = why;
        return fault is null
            ? Results.LocalRedirect(seat.At($"/problems/{id}"))
            : await DeskPages.ShownAsync(seat, found, reading, cancellationToken, fault, content);
    }

    public static async Task<IResult> ObjectAsync(
        string problem, IFormCollection form, Seat? seat, ClaimsPrincipal user, OutsideReading reading, ProblemEdits edits, CancellationToken cancellationToken)
    {
        if (seat is null || await reading.FindAsync(seat.Desk, problem, cancellationToken) is not { } found)
            return DeskPages.Nothing(null);

        var (step, fault) = new ActionForm { Reason = form["reason"] }.Read(ActionKind.Object);
        if (step is not null && await edits.DoAsync(found.Now.Id, step, new EditTerms(seat.Acting(user, form)), cancellationToken) is Edited.Refused(var why))
            fault = why;
        return fault is null
            ? Results.LocalRedirect(seat.At($"/problems/{found.Now.Id}"))
            : await DeskPages.ShownAsync(seat, found, reading, cancellationToken, fault);
    }

    public static async Task<IResult> SelfCheckAsync(
        string site, IFormCollection form, Seat? seat, ClaimsPrincipal user, OutsideReading reading, SelfChecking selfChecking,
        SelfCheckReading selfChecks, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (seat is null || !SiteId.TryParse(site, null, out var id) || seat.Desk.Find(id) is not { } found)
            return DeskPages.Nothing(null);

        return await selfChecking.StartAsync(found, Number(form["number"]), seat.Acting(user, form), cancellationToken) switch
        {
            SelfCheckTurn.New(var round) => Results.LocalRedirect(seat.At($"/self-checks/{round}")),
            SelfCheckTurn.Same(var round) => Results.LocalRedirect(seat.At($"/self-checks/{round}")),
            SelfCheckTurn.Refused(var why) => await UnitPages.ShownAsync(seat, found, why, reading, selfChecks, clock, cancellationToken),
            _ => throw new InvalidOperationException("A new kind of turn."),
        };
    }

    internal static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
