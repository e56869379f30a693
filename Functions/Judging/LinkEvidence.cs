using Checker.Observing;

namespace Checker.Judging;

/// <summary>What one link out of the site comes to: how it is hidden, what it says and where it leads are independent of one another.</summary>
internal sealed record LinkEvidence(PageFacts Page, OutwardLink Link)
{
    private double Structure => Link.Hidden is { } hiding ? SignWeights.Standard.Hiding.GetValueOrDefault(hiding) : 0;

    private double Wording => Link.Found.Sum(word => SignWeights.Standard.LinkWords.GetValueOrDefault(word.Class));

    private double Target => Link.Host is { } host ? SignWeights.Standard.Hosts.GetValueOrDefault(host) : 0;

    /// <summary>Out of sight, and its words or its target stand.</summary>
    public bool SpeaksForItself => Structure > 0 && Math.Max(Wording, Target) >= SignWeights.Standard.Stands;

    /// <summary>Null where it comes to nothing. Being hidden says nothing by itself: menus and tabs are.</summary>
    public Strength? Strength
    {
        get
        {
            double[] kinds = [Structure, Wording, Target];
            if (Wording + Target == 0 || kinds.Sum() < SignWeights.Standard.Suspected)
                return null;

            return kinds.Count(kind => kind >= SignWeights.Standard.Stands) >= 2 ? Judging.Strength.Definite : Judging.Strength.Suspected;
        }
    }

    /// <summary>In a clerk's words: as text, and nothing that could be clicked.</summary>
    public string Told() => string.Concat(
    [
        $"{Page.Told()}，",
        Link.Words.Length > 0 ? $"“{Link.Words}”" : "无文字的链接",
        $"指向“{Link.Address.AbsoluteUri}”",
        Link.Hidden is { } hiding ? $"，{EvidenceWords.Of(hiding)}" : "",
        $"，位于{Link.Path}",
        Link.Decoded is { } decoded ? $"，脚本解码内容“{decoded}”" : "",
    ]);
}
