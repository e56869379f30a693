namespace Checker.Judging.Rules;

/// <summary>Links in view to places of illicit trades, and to names that their owners have given up.</summary>
internal sealed class IllicitLink : IRule
{
    public RuleInfo Info { get; } = new("illicit-link", "链接至非法网站")
    {
        Wordings = new Dictionary<string, string[]> { ["links"] = ["kind", "count"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator) =>
        new LinkVerdict(Info, "指向非法网站的链接", "停放域名").Of(facts, indicator, link => link.Hidden is null);
}
