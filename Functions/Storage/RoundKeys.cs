using System.Globalization;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>
/// The partitions of rounds: one for all of the office's, and one a day for self-checks, of which there may be hundreds
/// a day: reading the office's rounds does not read them.
/// </summary>
internal static class RoundKeys
{
    public const string Offices = "round";

    private const string SelfChecks = "self-check-";

    /// <summary>The filter that all rounds pass.</summary>
    public static string Every { get; } =
        TableClient.CreateQueryFilter($"(PartitionKey eq {Offices} or (PartitionKey ge {SelfChecks} and PartitionKey lt {SelfChecks + "~"}))");

    public static string PartitionOf(RoundId round) => SelfCheckId.Of(round) is { Day: var day } ? SelfChecksOf(day) : Offices;

    public static string SelfChecksOf(DateOnly day) => SelfChecks + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
