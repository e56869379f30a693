namespace Checker.Problems;

/// <summary>What came of a step.</summary>
internal abstract record Taken
{
    private Taken()
    {
    }

    internal sealed record Done(Problem Problem) : Taken;

    /// <summary>It was so already: nothing is to be recorded.</summary>
    internal sealed record Unchanged(Problem Problem) : Taken;

    /// <param name="Why">A sentence for staff: why not, and what is possible.</param>
    internal sealed record Refused(string Why) : Taken;
}
