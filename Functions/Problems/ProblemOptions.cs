using System.ComponentModel.DataAnnotations;

namespace Checker.Problems;

/// <summary>How problems are confirmed and set right. Bound from the <c>Problems</c> section.</summary>
internal sealed class ProblemOptions
{
    public const string Section = "Problems";

    /// <summary>双人复核: a second person looks at what vetoes a site before it counts as confirmed.</summary>
    /// <value>True if not set; false for an office of one.</value>
    public bool TwoPersons { get; init; } = true;

    /// <summary>How many working days a date of rectification is suggested for: the office's own habit, no rule of law.</summary>
    /// <value>1 to 120; 10 if not set.</value>
    [Range(1, 120)]
    public int SuggestedWorkingDays { get; init; } = 10;
}
