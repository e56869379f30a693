using System.Globalization;
using Checker.Fetching;
using Checker.Host;
using Checker.Problems;
using Checker.Rounds;
using Microsoft.Extensions.Options;

namespace Checker.Triggers;

/// <summary>The settings that are in force, by their names, with what is not set told as it counts. Those of Access are secrets and are not among them.</summary>
internal sealed class SettingsInForce(
    IOptions<FetchOptions> fetch, IOptions<RoundOptions> rounds, IOptions<ProbeOptions> probes, IOptions<ProblemOptions> problems, IOptions<CheckerOptions> checker,
    IOptions<HouseOptions> house)
{
    public IReadOnlyList<Setting> All() =>
    [
        .. Of(FetchOptions.Section, fetch.Value), .. Of(RoundOptions.Section, rounds.Value), .. Of(ProbeOptions.Section, probes.Value),
        .. Of(ProblemOptions.Section, problems.Value), .. Of(CheckerOptions.Section, checker.Value), .. Of(HouseOptions.Section, house.Value),
    ];

    private static IEnumerable<Setting> Of<T>(string section, T options) => typeof(T).GetProperties()
        .Select(property => new Setting($"{section}__{property.Name}", Told(property.GetValue(options))));

    private static string Told(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <param name="Name">As it is set: <c>Fetch__Timeout</c>.</param>
internal sealed record Setting(string Name, string Value);
