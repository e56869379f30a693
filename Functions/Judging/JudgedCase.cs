namespace Checker.Judging;

/// <summary>What a case came to, and all that was known of it.</summary>
internal sealed record JudgedCase(Case Facts, Conclusion Conclusion);
