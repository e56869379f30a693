namespace Checker.Problems;

/// <summary>How problems are confirmed. Bound from the <c>Problems</c> section.</summary>
internal sealed class ProblemOptions
{
    public const string Section = "Problems";

    /// <summary>双人复核: a second person looks at what vetoes a site before it counts as confirmed.</summary>
    /// <value>True if not set; false for an office of one.</value>
    public bool TwoPersons { get; init; } = true;
}
