using System.ComponentModel.DataAnnotations;

namespace Checker.Rounds;

/// <summary>How availability is watched. Bound from the <c>Probes</c> section.</summary>
internal sealed class ProbeOptions
{
    public const string Section = "Probes";

    /// <summary>How many times a day each watched site's home page is probed, evenly spread.</summary>
    /// <value>Between 0 (never) and 48; 48 if not set. Below 20 the editions' share cannot be judged.</value>
    [Range(0, ProbeSlot.ADay)]
    public int Daily { get; init; } = ProbeSlot.ADay;
}
