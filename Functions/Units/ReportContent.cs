using Checker.Problems;

namespace Checker.Units;

/// <summary>What a unit writes of what it did.</summary>
/// <param name="Accountability">问责情况; null when nothing is said.</param>
internal sealed record ReportContent(string Text, string? Accountability, IReadOnlyList<ReportFile> Files)
{
    public const int LongestText = 4000;
    public const int MostFiles = 10;

    public static ReportContent Of(string? text, string? accountability, IReadOnlyList<ReportFile> files) =>
        new(Lines(text), Lines(accountability) is { Length: > 0 } said ? said : null, files);

    public bool Says(ReportContent other) =>
        (Text, Accountability) == (other.Text, other.Accountability) && Files.SequenceEqual(other.Files);

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public string? Mistake() =>
        Text.Length > LongestText ? $"整改情况不得超过{LongestText}字。"
        : Accountability?.Length > LongestText ? $"问责情况不得超过{LongestText}字。"
        : Files.Count > MostFiles ? $"附件不得超过{MostFiles}个。"
        : null;

    /// <summary>A form ends its lines otherwise than a call.</summary>
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
