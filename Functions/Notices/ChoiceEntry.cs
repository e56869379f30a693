using Checker.Sites;

namespace Checker.Notices;

/// <summary>An editor's choices for one site's row in the annexes.</summary>
/// <param name="Printed">Keys of the problems that stay; null for all.</param>
/// <param name="Veto">Whether 单项否决 stands beside it.</param>
/// <param name="Reason">Why the site is not named (不予列名); null or empty where it is.</param>
/// <param name="Approver">Who decided that.</param>
internal sealed record ChoiceEntry(IReadOnlyList<string>? Printed, bool Veto, string? Note, string? Reason, string? Approver)
{
    public Reading<NoticeDraft> ApplyTo(NoticeDraft draft, SiteId site, DateOnly today)
    {
        var material = draft.Material;
        if (material.Sites.All(each => each.Site != site))
            return Reading<NoticeDraft>.Refuse("通报中没有该网站。");
        if (string.IsNullOrWhiteSpace(Reason) != string.IsNullOrWhiteSpace(Approver))
            return Reading<NoticeDraft>.Refuse("不予列名须同时填写理由和批准人。");

        var earlier = material.Choices.FirstOrDefault(choice => choice.Site == site) ?? new RowChoice(site);
        var all = Printed is null || material.Problems.Where(problem => problem.Site == site).All(problem => Printed.Contains(problem.Key));
        var chosen = earlier with
        {
            Printed = all ? null : Printed,
            Veto = Veto,
            Note = Note?.Trim() ?? "",
            Unnamed = string.IsNullOrWhiteSpace(Reason) ? null : new Decision(Reason.Trim(), Approver!.Trim(), earlier.Unnamed?.On ?? today),
        };
        return new(draft with { Material = material with { Choices = [.. material.Choices.Where(choice => choice.Site != site), chosen] } }, []);
    }
}
