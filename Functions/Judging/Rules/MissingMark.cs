using Checker.Observing;

namespace Checker.Judging.Rules;

/// <summary>
/// Marks that a home page must carry. They may be a picture, or drawn by a script: what is not seen is suspected, never
/// certain.
/// </summary>
internal sealed class MissingMark : IRule
{
    /// <summary>How the reading side says that a page's end was cut off.</summary>
    private const string Truncated = "truncated";

    private const string FaultReport = "“我为政府网站找错”";

    /// <summary>What editions call the marks, and whether a page has them. A tag that says the code counts for it.</summary>
    private static readonly (string Name, Func<PageMarks, bool> IsThere)[] Marks =
    [
        ("网站标识码", marks => (marks.SiteCode ?? marks.SiteIdCode) is not null),
        ("党政机关网站标识", marks => marks.Organ),
        ("ICP备案编号", marks => marks.Icp is not null),
        ("公安机关备案标识", marks => marks.PublicSecurity is not null),
        (FaultReport, marks => marks.FaultReport),
    ];

    public RuleInfo Info { get; } = new("missing-mark", "网站标识不全")
    {
        Lists = ["required"],
        Vocabulary = new Dictionary<string, IReadOnlyList<string>> { ["required"] = [.. Marks.Select(mark => mark.Name)] },
        Wordings = new Dictionary<string, string[]> { ["unmarked"] = ["marks"], ["entry"] = ["entry"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;
        if (facts.ContentUnseen(Info.Id) is { } unseen)
            return unseen;

        var shown = facts.Newest.Shown();
        PageFacts[] faces = [.. facts.Newest.Faces()];
        PageMarks[] seen = [.. faces.Select(page => page.Marks).OfType<PageMarks>()];
        string[] missing = [.. Marks.Where(mark => indicator.Lists["required"].Contains(mark.Name) && !Array.Exists(seen, page => mark.IsThere(page))).Select(mark => mark.Name)];
        if (missing is [])
            return Verdict.Pass(Info.Id, $"{shown.Told()}，应有标识均已标注");

        return Array.Exists(faces, page => page.AccessDetail == Truncated || page.Kind is PageKind.ScriptShell) || seen is []
            ? Verdict.Unjudged(Info.Id, Reason.Unreadable, $"{shown.Told()}，页面未能读全，未见{string.Join('、', missing)}")
            : Verdict.Fail(Info.Id, $"首页未见{string.Join('、', missing)}", Found(indicator, shown, missing));
    }

    private Finding Found(Indicator indicator, PageFacts shown, string[] missing)
    {
        string[] marks = [.. missing.Where(name => name != FaultReport)];
        string[] sentences =
        [
            .. marks is [] ? (string[])[] : [indicator.Say("unmarked", ("marks", string.Join('、', marks)))],
            .. missing.Contains(FaultReport) ? (string[])[indicator.Say("entry", ("entry", FaultReport))] : [],
        ];
        return new Finding
        {
            Rule = Info.Id,
            Strength = Strength.Suspected,
            Subject = string.Join('、', missing),
            Sentence = string.Join(',', sentences),
            Detail = $"{shown.Told()}，页面文字、链接和脚本中未见{string.Join('、', missing)}；以图片标注的须人工核对",
            Pages = [shown.Address],
        };
    }
}
