using System.Globalization;
using Checker.Notices;

namespace Checker.Pages;

/// <summary>The editor's choices for one row, as the form sends them.</summary>
internal sealed class ChoiceForm
{
    public int Mark { get; set; } = -1;

    public string? Site { get; set; }

    /// <summary>Keys of the problems that stay.</summary>
    public List<string> Printed { get; set; } = [];

    public string? Veto { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }

    public string? Approver { get; set; }

    public ChoiceEntry Read() => new(Printed, Veto is not null, Note, Reason, Approver);
}

/// <summary>The sentences that are struck, as the form sends them.</summary>
internal sealed class StrikeForm
{
    public int Mark { get; set; } = -1;

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
    public int Mark { get; set; } = -1;

    public string? Serial { get; set; }

    public string? Signed { get; set; }

    public string? Printed { get; set; }

    public string? Published { get; set; }

    public string? Deadline { get; set; }

    public string? Place { get; set; }

    public string? Addressees { get; set; }

    public string? Copies { get; set; }

    /// <summary>Null when a number or a day is none.</summary>
    public HeadEntry? Read()
    {
        int? serial = int.TryParse(Serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (serial is null && !string.IsNullOrWhiteSpace(Serial))
            return null;
        if (!Reads(Signed, out var signed) || !Reads(Printed, out var printed) || !Reads(Published, out var published) || !Reads(Deadline, out var deadline))
            return null;

        return new HeadEntry(serial, signed, printed, published, deadline, Place, LinesOf(Addressees), LinesOf(Copies));
    }

    private static bool Reads(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return day is not null || string.IsNullOrWhiteSpace(text);
    }

    private static string[] LinesOf(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
