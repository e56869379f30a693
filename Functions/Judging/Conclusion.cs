namespace Checker.Judging;

/// <summary>What a check comes to: every rule's verdict on one site in one round, and what follows for the site.</summary>
internal sealed record Conclusion(SiteVerdict Site, IReadOnlyList<Verdict> Verdicts)
{
    public IEnumerable<Finding> Findings => Verdicts.SelectMany(verdict => verdict.Findings);
}

/// <summary>passed, failed or inconclusive, said of a site.</summary>
internal enum SiteVerdict
{
    /// <summary>No problem found (未发现问题; 合格 only when every veto indicator was judged).</summary>
    Passed,

    /// <summary>At least one finding.</summary>
    Failed,

    /// <summary>What decides could not be judged.</summary>
    Inconclusive,
}
