using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage.Keeping;

/// <summary>What of a round's files may go. Pure: what is known of the round decides.</summary>
internal static class RoundRetention
{
    /// <summary>An attempt that lost may have been uploaded a while before the other's row was in.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromDays(1);

    private const string Warc = ".warc.gz";
    private const string Observation = ".json.gz";

    /// <param name="oldBefore">Rounds planned before this are old.</param>
    /// <param name="now">Of the house-keeping.</param>
    public static IEnumerable<(StoredFile File, Fate Fate)> Of(RoundFiles round, DateTimeOffset oldBefore, DateTimeOffset now) =>
        round.Files.Select(file => (file, FateOf(round, file, round.Round.PlannedAt < oldBefore, now)));

    /// <summary>
    /// A body's row may go when nothing that is kept refers to it: no visit has had it since the last round whose kept
    /// visits have not marked their bodies.
    /// </summary>
    /// <param name="settled">All rounds before this have.</param>
    public static bool MayForget(BodyUse body, DateTimeOffset settled) => !body.ForGood && body.LastServed < settled;

    /// <summary>Why the visits of a site in an old round stay; null when they may go.</summary>
    public static Rest? RestOf(RoundFiles round, SiteId site) =>
        round.Round.Kind is not (RoundKind.Routine or RoundKind.SelfCheck) ? Rest.Inspection
        : round.Found.Contains(site) ? Rest.Finding
        : round.LookedAt.Contains(site) ? Rest.ManualCheck
        : round.Named.Contains(site) ? Rest.Evidence
        : null;

    /// <summary>Null for what is no visit's file.</summary>
    public static SiteId? SiteOf(StoredFile file) =>
        file.Name.Split('/') is [_, var text, _] && SiteId.TryParse(text, null, out var site) ? site : null;

    private static Fate FateOf(RoundFiles round, StoredFile file, bool isOld, DateTimeOffset now)
    {
        if (SiteOf(file) is not { } site || NameOf(file) is not { } name || round.Evidence.Contains(file.Name))
            return Fate.Stays;
        if (!round.Recorded.Contains(name))
            return file.At < now - LostAfter ? Fate.LostAttempt : Fate.Stays;
        return !isOld || RestOf(round, site) is not null ? Fate.Stays : file.Name.EndsWith(Warc, StringComparison.Ordinal) ? Fate.OldVisit : Fate.OldObservation;
    }

    private static string? NameOf(StoredFile file) =>
        file.Name.EndsWith(Warc, StringComparison.Ordinal) ? file.Name[..^Warc.Length]
        : file.Name.EndsWith(Observation, StringComparison.Ordinal) ? file.Name[..^Observation.Length]
        : null;
}

/// <param name="At">When it was written.</param>
internal sealed record StoredFile(string Name, long Bytes, DateTimeOffset At);

/// <summary>A closed round with all that decides over its files.</summary>
/// <param name="Recorded">Names, without ending, of the visits that count.</param>
/// <param name="Found">Sites of which something was found.</param>
/// <param name="LookedAt">Sites that a person looked at.</param>
/// <param name="Evidence">Files that problems and notices name.</param>
internal sealed record RoundFiles(
    Round Round, IReadOnlyList<StoredFile> Files, IReadOnlySet<string> Recorded, IReadOnlySet<SiteId> Found, IReadOnlySet<SiteId> LookedAt, IReadOnlySet<string> Evidence)
{
    /// <summary>Sites of whose visits here a problem or a notice names a record.</summary>
    public IReadOnlySet<SiteId> Named { get; } =
        Files.Where(file => Evidence.Contains(file.Name)).Select(RoundRetention.SiteOf).OfType<SiteId>().ToHashSet();
}

internal enum Fate
{
    Stays,

    /// <summary>Another attempt of the visit was recorded: nobody's.</summary>
    LostAttempt,

    OldObservation,

    /// <summary>Goes when no body in it is in use.</summary>
    OldVisit,
}

/// <summary>Why an old visit stays.</summary>
internal enum Rest
{
    /// <summary>A spot check's, recheck's or full round's: its papers rest on every page.</summary>
    Inspection,

    Finding,

    ManualCheck,

    /// <summary>A problem or a notice names a record of it.</summary>
    Evidence,
}
