namespace Checker.Notices;

/// <summary>What staff enter of a notice's head; the office and its number's word stay what they were.</summary>
/// <param name="Serial">Null until it is given; days likewise.</param>
internal sealed record HeadEntry(
    int? Serial, DateOnly? Signed, DateOnly? Printed, DateOnly? Published, DateOnly? Deadline, string? ReportPlace,
    IReadOnlyList<string>? Addressees, IReadOnlyList<string>? CopiesTo)
{
    public NoticeDraft ApplyTo(NoticeDraft draft) => draft with
    {
        Material = draft.Material with
        {
            Head = draft.Material.Head with
            {
                Serial = Serial,
                Signed = Signed,
                Printed = Printed,
                Published = Published,
                Deadline = Deadline,
                ReportPlace = ReportPlace?.Trim() ?? "",
                Addressees = Addressees ?? [],
                CopiesTo = CopiesTo ?? [],
            },
        },
    };
}
