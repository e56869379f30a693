using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Api;

/// <summary>What the address of a round's results asks for; pages and files read it alike, so that a file holds what the page shows.</summary>
/// <param name="Verdict">passed, failed or inconclusive.</param>
/// <param name="Strength">suspected or definite.</param>
/// <param name="Reason">Why a site could not be judged, such as blocked.</param>
/// <param name="County">市直部门 for the city's own.</param>
/// <param name="Kind">门户, 部门 or 其他.</param>
/// <param name="Q">Part of a name, unit, code or address, or pinyin initials.</param>
/// <param name="Hinted">Only those of which the registry should be told something.</param>
internal sealed record AskedResults(
    string? Verdict, string? Rule, string? Strength, string? Reason, string? County, string? Kind, string? Q, bool? Hinted)
{
    private const int LongestText = 100;

    /// <summary>Null for a word that there is not.</summary>
    public ResultFilter? Filter()
    {
        var filter = new ResultFilter
        {
            Verdict = Meant<SiteVerdict>(Verdict),
            Rule = Rule,
            Strength = Meant<Strength>(Strength),
            Reason = Meant<Reason>(Reason),
            County = County,
            Kind = Kinds().Where(kind => kind.Word() == Kind).Select(kind => (SiteKind?)kind).FirstOrDefault(),
            Text = Q,
            Hinted = Hinted is true,
        };
        return IsNone(Verdict, filter.Verdict) || IsNone(Strength, filter.Strength) || IsNone(Reason, filter.Reason) || IsNone(Kind, filter.Kind)
            || Q?.Length > LongestText
            ? null
            : filter;
    }

    /// <summary>The same as an address writes it, one term changed; terms that ask for all are left out.</summary>
    /// <param name="more">Further terms, such as the round.</param>
    public string Query(params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var terms = new Dictionary<string, string?>
        {
            ["verdict"] = Verdict,
            ["rule"] = Rule,
            ["strength"] = Strength,
            ["reason"] = Reason,
            ["county"] = County,
            ["kind"] = Kind,
            ["q"] = Q,
            ["hinted"] = Hinted is true ? "true" : null,
        };
        foreach (var (name, value) in more)
            terms[name] = value;

        return "?" + string.Join('&', terms.Where(term => !string.IsNullOrEmpty(term.Value)).Select(term => $"{term.Key}={Uri.EscapeDataString(term.Value!)}"));
    }

    private static SiteKind[] Kinds() => Enum.GetValues<SiteKind>();

    private static T? Meant<T>(string? word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.Id() == word).Select(value => (T?)value).FirstOrDefault();

    private static bool IsNone<T>(string? word, T? meant)
        where T : struct => !string.IsNullOrEmpty(word) && meant is null;
}
