using Checker.Observing;

namespace Checker.Judging.Rules;

/// <summary>
/// Another's content that only a search engine, or who comes from one, is shown (隐身). A face that differs is no fault:
/// counters, banners, a telephone's face and a wall differ, too; illicit content that our own visit was not shown is.
/// </summary>
internal sealed class CloakedPage : IRule
{
    private const string Unnamed = "非法";
    private const int MostHosts = 5;

    public RuleInfo Info { get; } = new("cloaked-page", "疑似植入非法内容")
    {
        Bounds = ["places", "words"],
        Wordings = new Dictionary<string, string[]> { ["cloaked"] = ["kind"] },
    };

    /// <summary>Null where nobody asked under another name.</summary>
    public Verdict? Judge(Case facts, Indicator indicator)
    {
        var home = facts.Newest.Home;
        PageFacts[] faces = [.. facts.Newest.Pages.Where(page => page.Role is PageRole.AsEngine or PageRole.FromEngine)];
        if (faces is [])
            return null;
        if (Array.TrueForAll(faces, face => face.WhyUnseen() is not null))
            return Verdict.Unjudged(Info.Id, faces[0].WhyUnseen()!.Value, $"{faces[0].Told()}，看不到搜索引擎所见页面");

        var shown = Of(home, indicator).Select(evidence => evidence.Category).ToHashSet();
        var found =
            from face in faces
            from evidence in Of(face, indicator)
            where !shown.Contains(evidence.Category) && evidence.Words.Count > 0
            orderby evidence.Whole descending
            select (face, evidence);
        return found.FirstOrDefault() is ({ } worst, { } most)
            ? Verdict.Fail(Info.Id, "经搜索引擎访问时显示的内容与直接访问不同，且含非法内容", Find(home, worst, most, indicator))
            : Verdict.Pass(Info.Id, "以搜索引擎身份和经搜索引擎访问，未见直接访问时没有的非法内容");
    }

    private static IEnumerable<Evidence> Of(PageFacts page, Indicator indicator) =>
        Evidence.Of(page.Signs, indicator.Bound("places"), indicator.Bound("words")).Where(evidence => evidence.Strength(isReplaced: false) is not null);

    private Finding Find(PageFacts home, PageFacts face, Evidence evidence, Indicator indicator)
    {
        var kind = evidence.Category ?? Unnamed;
        string[] hosts = [.. face.Signs.OutboundHosts.Except(home.Signs.OutboundHosts).Take(MostHosts)];
        return new Finding
        {
            Rule = Info.Id,
            Strength = evidence.Standing.Count >= 2 ? Strength.Definite : Strength.Suspected,
            Subject = kind,
            Sentence = indicator.Say("cloaked", ("kind", kind)),
            Detail = $"直接访问：{home.Told()}，标题“{home.Title}”；{(face.Role is PageRole.AsEngine ? "以搜索引擎身份访问" : "经搜索引擎访问")}：标题“{face.Title}”，{EvidenceWords.Of(evidence)}"
                + (hosts is [] ? "" : $"；多出指向{string.Join("、", hosts)}的链接"),
            Pages = [face.Address],
            Records = [.. new[] { face.Evidence, home.Evidence }.OfType<EvidencePlace>()],
        };
    }
}
