using System.Text;

namespace Checker.Fetching;

/// <summary>What a robots.txt asks of us (RFC 9309).</summary>
internal sealed class Robots
{
    /// <summary>As much as RFC 9309 wants read at least.</summary>
    private const int MostBytes = 500 * 1024;
    private const int MostRules = 2000;

    private static readonly Robots Nothing = new([]);
    private static readonly Robots Everything = new([new RobotsRule(false, "/")]);

    private readonly IReadOnlyList<RobotsRule> _rules;

    private Robots(IReadOnlyList<RobotsRule> rules) => _rules = rules;

    /// <summary>Whether we may ask for the address: the longest rule decides, of two as long the kinder.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var rule = _rules.Where(rule => rule.Covers(path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allows).FirstOrDefault();
        return rule?.Allows ?? true;
    }

    /// <summary>A host without robots.txt asks nothing; one whose server fails over it is left alone; a silent one will tell by itself.</summary>
    public static Robots Of(FetchOutcome outcome, string agent) => outcome switch
    {
        FetchOutcome.Answered { Page: { Status: >= 200 and < 300 } page } => Parse(page.Body.Span, agent),
        FetchOutcome.Answered { Page.Status: >= 500 } => Everything,
        _ => Nothing,
    };

    public static Robots Parse(ReadOnlySpan<byte> body, string agent)
    {
        var token = Token(agent);
        var (ours, all) = (new List<RobotsRule>(), new List<RobotsRule>());
        var (isNamed, isOurs, isAll, inRules) = (false, false, false, false);
        foreach (var line in Encoding.UTF8.GetString(body[..Math.Min(body.Length, MostBytes)]).EnumerateLines())
        {
            var (field, value) = Read(line);
            if (field is "user-agent")
            {
                // Rules end the list of those they are for.
                if (inRules) (isOurs, isAll, inRules) = (false, false, false);
                isOurs |= value.Equals(token, StringComparison.OrdinalIgnoreCase);
                isAll |= value is "*";
                isNamed |= isOurs;
            }
            else if (field is "allow" or "disallow")
            {
                inRules = true;
                var group = isOurs ? ours : isAll ? all : null;
                if (value is not "" && group?.Count < MostRules) group.Add(new RobotsRule(field is "allow", value));
            }
        }

        return new Robots(isNamed ? ours : all);
    }

    private static (string Field, string Value) Read(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0
            ? ("", "")
            : (line[..colon].Trim().Trim('\uFEFF').ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    /// <summary>The name of the product in front of its version.</summary>
    private static string Token(string agent) => agent.Split('/', ' ')[0];
}
