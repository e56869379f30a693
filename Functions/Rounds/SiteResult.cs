using Checker.Judging;
using Checker.Sites;

namespace Checker.Rounds;

/// <summary>What a round holds of one site: exactly one of these, whatever crashes.</summary>
internal sealed record SiteResult
{
    public required RoundId Round { get; init; }

    public required SiteId Site { get; init; }

    /// <summary>When it was concluded.</summary>
    public required DateTimeOffset At { get; init; }

    public required Conclusion Conclusion { get; init; }

    /// <summary>False until the round has closed and looked at all of its sites together.</summary>
    public bool Final { get; init; }

    /// <summary>It was down, and the whole round showed that this is not to be held against it.</summary>
    public bool TakenBack { get; init; }

    /// <summary>The visits it rests on, in order; empty when the check could not be completed.</summary>
    public IReadOnlyList<VisitFiles> Visits { get; init; } = [];

    /// <summary>What the registry should be told, such as 登记信息需更新; sentences for staff, no findings.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>What its home page has become otherwise than on its approved baseline: sentences for staff; empty without one.</summary>
    public IReadOnlyList<string> Drift { get; init; } = [];

    /// <summary>The network address that the site's name led to; null when unknown. Sites that fail together are told by it.</summary>
    public string? Remote { get; init; }

    /// <summary>The W3C trace id of the job that concluded it, 32 hexadecimal digits; null when nothing was traced.</summary>
    public string? Trace { get; init; }

    /// <summary>The host of the home page asked for; null when the check could not be completed.</summary>
    public string? Host { get; init; }
}

/// <summary>The files of one visit in the checks container, and their digests (SHA-256, hexadecimal).</summary>
/// <param name="Name">Without ending: <c>{round}/{site}/{visit}-{attempt}</c>; the WARC file and the observation share it.</param>
internal sealed record VisitFiles(int Visit, string Name, string WarcSha256, string ObservationSha256)
{
    public string Warc => Name + ".warc.gz";

    public string Observation => Name + ".json.gz";
}
