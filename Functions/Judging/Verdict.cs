using Checker.Observing;

namespace Checker.Judging;

/// <summary>One judgement, by one rule.</summary>
internal sealed record Verdict
{
    public required string Rule { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Why it could not be judged; null for the others.</summary>
    public Reason? Reason { get; init; }

    /// <summary>What was looked at and found, in a clerk's words; one sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>What is wrong: at least one when failed, else none.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The findings together reach what the edition fails a site for by themselves (单项否决).</summary>
    public bool Vetoes { get; init; }

    /// <summary>
    /// True as far as it goes: the edition counts more than has been seen. Of an inconclusive verdict: what was seen speaks
    /// for the site.
    /// </summary>
    public bool Partial { get; init; }

    public static Verdict Pass(string rule, string explanation) =>
        new() { Rule = rule, Outcome = Outcome.Passed, Explanation = explanation };

    public static Verdict Unjudged(string rule, Reason reason, string explanation) =>
        new() { Rule = rule, Outcome = Outcome.Inconclusive, Reason = reason, Explanation = explanation };

    public static Verdict Fail(string rule, string explanation, params IReadOnlyList<Finding> findings) =>
        new() { Rule = rule, Outcome = Outcome.Failed, Explanation = explanation, Findings = findings };
}

internal enum Outcome
{
    /// <summary>未发现.</summary>
    Passed,

    /// <summary>存在问题.</summary>
    Failed,

    /// <summary>未能判定.</summary>
    Inconclusive,
}

/// <summary>One thing that a rule found wrong.</summary>
internal sealed record Finding
{
    public required string Rule { get; init; }

    public required Strength Strength { get; init; }

    /// <summary>What tells problems of one rule on one site apart: the parent column for columns; empty for site-wide rules.</summary>
    public string Group { get; init; } = "";

    /// <summary>What it is about, such as the column; empty when it is the site.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The canonical sentence, in the notice's words, without a full stop.</summary>
    public required string Sentence { get; init; }

    /// <summary>What was looked at, when, what was found, which bound: a clerk's words.</summary>
    public required string Detail { get; init; }

    /// <summary>The pages it rests on, the one that shows it first.</summary>
    public required IReadOnlyList<Uri> Pages { get; init; }

    /// <summary>The records it rests on, the telling one first, where <see cref="Pages"/> do not lead to them: an address asked under several names.</summary>
    public IReadOnlyList<EvidencePlace> Records { get; init; } = [];

    /// <summary>提示: fails no site, and stands in no annex.</summary>
    public bool IsHint { get; init; }

    /// <summary>The rule whose finding this one explains: one symptom, one line in a list (未报备随意关停 explains 网站无法打开).</summary>
    public string? Explains { get; init; }
}

internal enum Strength
{
    /// <summary>疑似.</summary>
    Suspected,

    /// <summary>确定.</summary>
    Definite,
}

/// <summary>Why a verdict is inconclusive: a closed list.</summary>
internal enum Reason
{
    /// <summary>A bot wall or a log-in.</summary>
    Blocked,

    /// <summary>Drawn by script.</summary>
    ScriptOnly,

    /// <summary>Our fault.</summary>
    OwnNetwork,

    /// <summary>Too many sites failed together.</summary>
    Correlated,

    TooFewVisits,

    TimeUp,

    /// <summary>A page it needed was not visited.</summary>
    Budget,

    /// <summary>Encoding, size, damage.</summary>
    Unreadable,

    UnconfirmedCriterion,

    /// <summary>A column's class rests on its name alone.</summary>
    Unclassified,

    /// <summary>A network or TLS kind that we cannot speak.</summary>
    Unsupported,

    SingleVantage,

    /// <summary>报备.</summary>
    Reported,

    /// <summary>A graver finding stands.</summary>
    Suppressed,

    CouldNotComplete,
}
