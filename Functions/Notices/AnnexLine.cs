using Checker.Judging;

namespace Checker.Notices;

/// <summary>One site's problems in one line: the gravest first, one symptom once, combined as notices combine them.</summary>
internal static class AnnexLine
{
    /// <summary>From the gravest on; what is not here comes after, in the order it was given.</summary>
    private static readonly string[] Gravity =
        ["hijacked-page", "unreachable-home", "running-after-closure", "stale-home", "blank-column", "stale-column"];

    private const string Blank = "blank-column";

    /// <summary>Empty when no problem of the site is printed.</summary>
    public static string Of(NamedSite site, IReadOnlyList<ConfirmedProblem> problems, RowChoice choice, RuleSet ruleSet)
    {
        var shown = Shown(problems, choice);
        var line = Wording.Combine(site.State, shown.Select(problem => ToFinding(problem, ruleSet)));
        if (line.Length == 0)
            return "";

        var note = choice.Note.Length == 0 ? "" : $"({choice.Note})";
        return $"{line}{note}{(choice.Veto ? ",单项否决" : "")}";
    }

    /// <summary>What the line speaks of, in its order.</summary>
    public static IReadOnlyList<ConfirmedProblem> Shown(IReadOnlyList<ConfirmedProblem> problems, RowChoice choice)
    {
        List<ConfirmedProblem> printed =
            [.. problems.Where(problem => choice.Printed?.Contains(problem.Key) ?? true).OrderBy(problem => GravityOf(problem.Rule))];
        return [.. printed.Where(problem => !printed.Exists(graver => Precedence.Silences(graver.Rule, problem.Rule)))];
    }

    private static int GravityOf(string rule) => Array.IndexOf(Gravity, rule) is var place and >= 0 ? place : Gravity.Length;

    private static Finding ToFinding(ConfirmedProblem problem, RuleSet ruleSet) => new()
    {
        Rule = problem.Rule,
        Strength = Strength.Definite,
        Group = problem.Group,
        Subject = problem is { Rule: "hijacked-page", Subject: "" } ? "非法" : problem.Subject,
        Sentence = SentenceOf(problem, ruleSet),
        Detail = "",
        Pages = [],
        Explains = problem.Explains,
    };

    /// <summary>Blank columns are counted anew: fewer may have been confirmed than were found.</summary>
    public static string SentenceOf(ConfirmedProblem problem, RuleSet ruleSet) =>
        problem is { Rule: Blank, Items.Count: > 0 } && ruleSet.Find(Blank) is { } indicator
            ? Wording.Blank(indicator, problem.Group.Length == 0 ? null : problem.Group, problem.Items)
            : problem.Sentence;
}
