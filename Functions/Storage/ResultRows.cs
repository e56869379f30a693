using System.Globalization;
using System.Runtime.CompilerServices;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// How a conclusion lies in rows: one for the site with its verdicts, then one for each finding. <c>!</c> sorts before
/// every character of a site id, so a site's rows stand together.
/// </summary>
internal static class ResultRows
{
    public const string Prefix = "c:";
    public const string End = "c;";

    public const string TimePrefix = "t:";
    public const string TimeEnd = "t;";

    /// <summary>A transaction's 100 rows, less the site's own and the one by time; further findings are judged again from the observation.</summary>
    private const int MaxFindings = 98;

    public static string Key(SiteId site) => Prefix + site;

    public static SiteId SiteOf(string key) => SiteId.Parse(key[Prefix.Length..].Split('!')[0]);

    public static IEnumerable<TableEntity> Of(SiteResult result)
    {
        var bare = result.Conclusion with
        {
            Verdicts = [.. result.Conclusion.Verdicts.Select(verdict => verdict with { Findings = [] })],
        };
        yield return new TableEntity(result.Round.ToString(), Key(result.Site))
        {
            ["v"] = 1,
            ["verdict"] = result.Conclusion.Site.ToString(),
            ["at"] = result.At,
            ["findings"] = result.Conclusion.Findings.Count(),
            ["data"] = Json.Write(result with { Conclusion = bare }),
        };

        foreach (var (index, finding) in result.Conclusion.Findings.Take(MaxFindings).Index())
        {
            yield return new TableEntity(result.Round.ToString(), $"{Key(result.Site)}!{index:000}")
            {
                ["v"] = 1,
                ["rule"] = finding.Rule,
                ["data"] = Json.Write(finding),
            };
        }
    }

    /// <summary>The same conclusion once more, where those of a round are found by when they were drawn.</summary>
    public static TableEntity ByTime(SiteResult result) => new(result.Round.ToString(), $"{TimeKey(result.At)}!{result.Site}") { ["v"] = 1 };

    public static string TimeKey(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{TimePrefix}{at.UtcTicks:D19}");

    /// <summary>Reads rows in the order of their keys back into conclusions.</summary>
    public static async IAsyncEnumerable<SiteResult> ReadAsync(
        IAsyncEnumerable<TableEntity> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SiteResult? result = null;
        var findings = new List<Finding>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.GetString("verdict") is null)
            {
                findings.Add(Json.Read<Finding>(row.GetString("data")!));
                continue;
            }

            if (result is not null)
                yield return With(result, findings);
            result = Json.Read<SiteResult>(row.GetString("data")!);
            findings.Clear();
        }

        if (result is not null)
            yield return With(result, findings);
    }

    private static SiteResult With(SiteResult result, List<Finding> findings)
    {
        var byRule = findings.ToLookup(finding => finding.Rule);
        Verdict[] verdicts =
            [.. result.Conclusion.Verdicts.Select(verdict => verdict with { Findings = [.. byRule[verdict.Rule]] })];
        return result with { Conclusion = result.Conclusion with { Verdicts = verdicts } };
    }
}
