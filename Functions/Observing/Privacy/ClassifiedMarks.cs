using System.Text.RegularExpressions;

namespace Checker.Observing.Privacy;

/// <summary>
/// Whether a text bears the mark of a state secret (国家秘密标志, 保密法实施条例: 密级★期限) or of internal papers as its own: the
/// mark stands by itself on a line, as on a red-head document. Texts about secrecy name marks, too, and are clean.
/// </summary>
internal static partial class ClassifiedMarks
{
    private static readonly WordSearch About = new("保密法", "保守国家秘密", "国家秘密标志", "密级标志", "定密", "涉密资质", "保密资质", "保密培训", "保密知识", "保密教育", "保密常识", "泄密案");

    public static bool AreIn(string text) => text.Contains('★', StringComparison.Ordinal) || text.Contains("内部", StringComparison.Ordinal)
        ? Mark().IsMatch(text) && !About.IsIn(text)
        : false;

    [GeneratedRegex(
        """
        ^[ \t\u3000]*(?:密级[：:][ \u3000]*)?(?:
            (?:绝[ \u3000]*密|机[ \u3000]*密|秘[ \u3000]*密)[ \u3000]*★[ \u3000]*(?:长期|[0-9０-９一二三四五六七八九十]{1,3}[ \u3000]*(?:年|个月|天))?
            |内部(?:资料|文件|材料)[ ，,、\u3000]*(?:注意保存|不得外传|请勿外传|严禁外传)
        )[ \t\u3000]*\r?$
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
