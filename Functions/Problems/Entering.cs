using Checker.Sites;

namespace Checker.Problems;

/// <summary>Problems that no rule found: a person entered them (人工补录).</summary>
internal static class Entering
{
    public static (ProblemKey Key, ProblemAction.Enter Action) Of(SiteId site, string? text, string? clause, string? reason)
    {
        var said = Line(text);
        return (new ProblemKey(site, ProblemKey.Manual, said), new ProblemAction.Enter(said, Line(clause), Line(reason)));
    }

    /// <summary>One line, as a notice prints it.</summary>
    public static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
