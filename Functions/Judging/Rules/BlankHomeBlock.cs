using Checker.Observing;

namespace Checker.Judging.Rules;

/// <summary>Blocks of the home page with a heading, 更多 and nothing below (首页“开天窗”).</summary>
internal sealed class BlankHomeBlock : IRule
{
    public RuleInfo Info { get; } = new("blank-home-block", "首页“开天窗”")
    {
        Wordings = new Dictionary<string, string[]> { ["few"] = ["blocks"], ["many"] = ["block", "count"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;
        if (facts.ContentUnseen(Info.Id) is { } unseen)
            return unseen;

        var shown = facts.Newest.Shown();
        EmptyBlock[] blocks = [.. shown.EmptyBlocks];
        return blocks is []
            ? Verdict.Pass(Info.Id, $"{shown.Told()}，未见空白板块")
            : Verdict.Fail(Info.Id, $"{shown.Told()}，空白板块{blocks.Length}处", Found(indicator, shown, blocks));
    }

    /// <summary>A block that says itself that it holds nothing is empty for certain; one that is silent may have been filled later.</summary>
    private Finding Found(Indicator indicator, PageFacts shown, EmptyBlock[] blocks) => new()
    {
        Rule = Info.Id,
        Strength = blocks.Any(block => block.Phrase is not null) ? Strength.Definite : Strength.Suspected,
        Subject = string.Join('、', blocks.Select(block => block.Name)),
        Sentence = blocks.Length <= Wording.MostNamed
            ? indicator.Say("few", ("blocks", string.Join('、', blocks.Select(block => $"“{block.Name}”"))))
            : indicator.Say("many", ("block", $"“{blocks[0].Name}”"), ("count", $"{blocks.Length}")),
        Detail = $"{shown.Told()}，{string.Join('；', blocks.Select(Told))}",
        Pages = [shown.Address],
    };

    private static string Told(EmptyBlock block) =>
        $"“{block.Name}”板块{(block.Phrase is { } phrase ? $"显示“{phrase}”" : "标题下无内容")}";
}
