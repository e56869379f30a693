using Checker.Notices.Papers;

namespace Checker.Storage;

/// <summary>Which paper, about what, and what its head says beside the office's own.</summary>
internal sealed record NoticePaperOrder
{
    public required PaperKind Kind { get; init; }

    /// <summary>Of a working paper and a scoring sheet.</summary>
    public string? Round { get; init; }

    /// <summary>Of a scoring sheet: the site's id.</summary>
    public string? Site { get; init; }

    /// <summary>Of a recheck report, the number of the notice that was looked into; of results, a notice's id.</summary>
    public string? Notice { get; init; }

    public int? Year { get; init; }

    public int? Quarter { get; init; }

    /// <summary>主送机关; empty for the template's.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    public int? Serial { get; init; }

    public DateOnly? Signed { get; init; }

    public DateOnly? Printed { get; init; }

    public DateOnly? Deadline { get; init; }
}
