using System.Globalization;
using System.Text;

namespace Checker.Tests.Samples;

/// <summary>
/// A week of probes of the sample web, from 2016-05-10 to the moment it is judged at, two an hour: the sites that the
/// notice says could not be opened failed by day from the third on; now and then a visit was kept out, or was slow.
/// </summary>
internal static class SampleProbes
{
    private static readonly DateTimeOffset First = LocalDay.StartOf(new DateOnly(2016, 5, 10)).AddMinutes(7);
    private static readonly DateTimeOffset Broke = LocalDay.StartOf(new DateOnly(2016, 5, 12)).AddHours(9);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>As <c>POST /api/probes/import</c> takes it.</summary>
    public static string Csv(IEnumerable<SampleSite> sites)
    {
        var csv = new StringBuilder("site,time,outcome,milliseconds\n");
        foreach (var site in sites)
        {
            for (var at = First; at < SampleWeb.ReferenceTime; at += Step)
                csv.Append(CultureInfo.InvariantCulture, $"{site.Address},{at:yyyy-MM-ddTHH:mm:sszzz},{Outcome(site, at)}\n");
        }

        return csv.ToString();
    }

    private static string Outcome(SampleSite site, DateTimeOffset at) =>
        site.Rules.Contains("unreachable-home") && at >= Broke && at.Hour >= 8 ? "failed,"
        : (site.Number + at.Hour) % 23 == 0 ? "blocked,"
        : $"opened,{300 + (site.Number * 37 % 900)}";
}
