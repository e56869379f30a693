using System.Globalization;
using Checker.Notices;
using Checker.Sites;

namespace Checker.Pages;

/// <summary>The editor's choices for one row, as the form sends them.</summary>
internal sealed class ChoiceForm
{
    public string? Mark { get; set; }

    public string? Site { get; set; }

    /// <summary>Keys of the problems that stay.</summary>
    public List<string> Printed { get; set; } = [];

    public string? Veto { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }

    public string? Approver { get; set; }

    /// <summary>Null when the site is none of the notice's, or a decision lacks its reason or who took it.</summary>
    public NoticeDraft? ApplyTo(NoticeDraft draft, DateOnly today)
    {
        var material = draft.Material;
        if (!SiteId.TryParse(Site, null, out var site) || material.Sites.All(each => each.Site != site) || string.IsNullOrWhiteSpace(Reason) != string.IsNullOrWhiteSpace(Approver))
            return null;

        var earlier = material.Choices.FirstOrDefault(choice => choice.Site == site) ?? new RowChoice(site);
        var all = material.Problems.Where(problem => problem.Site == site).All(problem => Printed.Contains(problem.Key));
        var chosen = earlier with
        {
            Printed = all ? null : Printed,
            Veto = Veto is not null,
            Note = Note?.Trim() ?? "",
            Unnamed = string.IsNullOrWhiteSpace(Reason) ? null : new Decision(Reason.Trim(), Approver!.Trim(), earlier.Unnamed?.On ?? today),
        };
        return draft with { Material = material with { Choices = [.. material.Choices.Where(choice => choice.Site != site), chosen] } };
    }
}

/// <summary>The sentences that are struck, as the form sends them.</summary>
internal sealed class StrikeForm
{
    public string? Mark { get; set; }

    public List<string> Struck { get; set; } = [];

    /// <summary>Asked for: the template's own words come back, all of them.</summary>
    public string? Restore { get; set; }

    public string? Reason { get; set; }

    public string? Approver { get; set; }

    public NoticeTemplate ApplyTo(NoticeTemplate template) =>
        Restore is null ? template.Without(Struck) : NoticeTemplates.Find(template.Id) ?? template;
}

/// <summary>The head's fields, as the form sends them.</summary>
internal sealed class HeadForm
{
    public string? Mark { get; set; }

    public string? Serial { get; set; }

    public string? Signed { get; set; }

    public string? Printed { get; set; }

    public string? Published { get; set; }

    public string? Deadline { get; set; }

    public string? Place { get; set; }

    public string? Addressees { get; set; }

    public string? Copies { get; set; }

    /// <summary>Null when a number or a day is none.</summary>
    public NoticeDraft? ApplyTo(NoticeDraft draft)
    {
        int? serial = int.TryParse(Serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (serial is null && !string.IsNullOrWhiteSpace(Serial))
            return null;
        if (!Reads(Signed, out var signed) || !Reads(Printed, out var printed) || !Reads(Published, out var published) || !Reads(Deadline, out var deadline))
            return null;

        return draft with
        {
            Material = draft.Material with
            {
                Head = draft.Material.Head with
                {
                    Serial = serial,
                    Signed = signed,
                    Printed = printed,
                    Published = published,
                    Deadline = deadline,
                    ReportPlace = Place?.Trim() ?? "",
                    Addressees = LinesOf(Addressees),
                    CopiesTo = LinesOf(Copies),
                },
            },
        };
    }

    private static bool Reads(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return day is not null || string.IsNullOrWhiteSpace(text);
    }

    private static string[] LinesOf(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
