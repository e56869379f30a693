using Checker.Sites;

namespace Checker.Tests.Samples;

/// <summary>Who answers for a site: the part of an entry that hangs on county or city alone.</summary>
internal static class Offices
{
    public static SampleSite InCounty(
        int number, string county, string name, string sponsor, string shortName, string topic) => new()
        {
            Number = number,
            Name = name,
            Code = $"41170000{number:00}",
            Sponsor = sponsor,
            ShortName = shortName,
            Supervisor = county + "人民政府",
            Addressee = county,
            County = county,
            Topic = topic,
        };

    public static SampleSite InCity(int number, string name, string sponsor, string shortName, string topic) => new()
    {
        Number = number,
        Name = name,
        Code = $"41170000{number:00}",
        Sponsor = sponsor,
        ShortName = shortName,
        Supervisor = "驻马店市人民政府",
        Addressee = shortName,
        Topic = topic,
    };

    /// <summary>Approved in 2015, as the notice has it of three sites that ran on.</summary>
    public static Closure ApprovedIn2015 => new()
    {
        Kind = ClosureKind.ForGood,
        Requested = new DateOnly(2015, 10, 12),
        Approved = new DateOnly(2015, 11, 20),
    };
}
