using Checker.Judging;

namespace Checker.Pages;

/// <summary>Rules by their Chinese names.</summary>
internal static class RuleNames
{
    private static readonly Dictionary<string, string> Names = Judge.Rules.ToDictionary(rule => rule.Info.Id, rule => rule.Info.Name);

    /// <summary>The id itself for a rule that is no more.</summary>
    public static string Of(string rule) => Names.GetValueOrDefault(rule, rule);
}
