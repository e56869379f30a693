namespace Checker.Judging.Rules;

/// <summary>Links to places of illicit trades that nobody sees: planted for search engines (暗链).</summary>
internal sealed class HiddenLink : IRule
{
    public RuleInfo Info { get; } = new("hidden-link", "暗链")
    {
        Wordings = new Dictionary<string, string[]> { ["links"] = ["kind", "count"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator) =>
        new LinkVerdict(Info, "指向非法网站的隐藏链接", "可疑").Of(facts, indicator, link => link.Hidden is not null);
}
