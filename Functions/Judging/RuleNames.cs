namespace Checker.Judging;

/// <summary>The indicators' names, as pages and sentences say them.</summary>
internal static class RuleNames
{
    private static readonly Dictionary<string, string> Names = Judge.Rules
        .Select(rule => KeyValuePair.Create(rule.Info.Id, rule.Info.Name))
        .UnionBy(ManualRules.Names, rule => rule.Key)
        .ToDictionary();

    public static bool Has(string rule) => Names.ContainsKey(rule);

    /// <summary>The id itself for a rule that is no more.</summary>
    public static string Of(string rule) => Names.GetValueOrDefault(rule, rule);
}
