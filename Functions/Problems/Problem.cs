using System.Text.Json.Serialization;
using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Problems;

/// <summary>A finding that lives on (问题): what its history comes to. Only <see cref="Life"/> changes it.</summary>
internal sealed record Problem
{
    public required ProblemId Id { get; init; }

    public required SiteId Site { get; init; }

    public required string Rule { get; init; }

    public required string Group { get; init; }

    public ProblemState State { get; init; } = ProblemState.Found;

    /// <summary>How many steps its history has: the version that an edit goes by.</summary>
    public int Steps { get; init; }

    /// <summary>Since when it is in its state.</summary>
    public required DateTimeOffset Since { get; init; }

    public required IReadOnlyList<ProblemItem> Items { get; init; }

    /// <summary>What the person saw who entered it (人工补录), among its files; null where there is none.</summary>
    public ReportFile? Picture { get; init; }

    /// <summary>Whether what was last found vetoes the site by itself (单项否决).</summary>
    public bool Vetoes { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>The rounds that found it, the newest last, at most <see cref="MostRounds"/>; the history has them all.</summary>
    public IReadOnlyList<RoundId> Rounds { get; init; } = [];

    /// <summary>When a round that could judge it did not find it any more; null while it was there when last looked for.</summary>
    public DateTimeOffset? UnseenSince { get; init; }

    /// <summary>Who confirmed it first; the second person must be another. Null before that.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>The notices that named it, in order.</summary>
    public IReadOnlyList<Naming> Notices { get; init; } = [];

    /// <summary>The last day on which rectification is in time (整改期限); null when none was set.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The day on which the unit handed its report to its county, which has it still (待县区审核); null when it has none.</summary>
    public DateOnly? HandedIn { get; init; }

    /// <summary>What the unit last reported; null before it did.</summary>
    public UnitReport? Report { get; init; }

    /// <summary>What the last recheck came to; null when there was none since it was last named.</summary>
    public RecheckResult? Recheck { get; init; }

    /// <summary>How often it came back after it had been rectified (反弹).</summary>
    public int Relapses { get; init; }

    /// <summary>异议反馈; null when the unit raised none, or since it was decided.</summary>
    public string? Objection { get; init; }

    /// <summary>不计入; null while it counts.</summary>
    public Exclusion? Exclusion { get; init; }

    /// <summary>不予列名: who decided; null while it may be named.</summary>
    public string? UnlistedBy { get; init; }

    /// <summary>The last step that can be taken back; null when there is none.</summary>
    public ActionKind? LastDone { get; init; }

    public const int MostRounds = 60;

    /// <summary>As it is when it first comes up; what brought it up says the rest.</summary>
    public static Problem Begin(ProblemKey key, DateTimeOffset at, IReadOnlyList<ProblemItem> items) => new()
    {
        Id = key.Id,
        Site = key.Site,
        Rule = key.Rule,
        Group = key.Group,
        Since = at,
        FirstSeen = at,
        LastSeen = at,
        Items = items,
    };

    [JsonIgnore]
    public ProblemKey Key => new(Site, Rule, Group);

    /// <summary>The items that were there when it was last found.</summary>
    [JsonIgnore]
    public IEnumerable<ProblemItem> Current => Items.Where(item => item.LastSeen == LastSeen);

    [JsonIgnore]
    public Strength Strength => Current.Any(item => item.Finding.Strength is Strength.Definite) ? Strength.Definite : Strength.Suspected;

    /// <summary>The sentences of what was last found, without a full stop.</summary>
    [JsonIgnore]
    public string Sentence => string.Join(';', Current.Select(item => item.Finding.Sentence));

    /// <summary>The number of the last notice; null before there was one.</summary>
    [JsonIgnore]
    public string? Notice => Notices is [.., var last] ? last.Notice : null;

    /// <summary>The deadline while the unit owes its report; null when it has none, or was in time: the unit's duty ends with handing in.</summary>
    [JsonIgnore]
    public DateOnly? Owed => HandedIn <= Deadline ? null : Deadline;

    /// <summary>Whether the day lies after the deadline, and nothing was handed in in time. The deadline's own day is in time.</summary>
    public bool IsOverdue(DateOnly day) => State.CanBeOverdue() && day > Owed;

    /// <summary>Days that the county has had the report (待县区审核); null while it has none.</summary>
    public int? DaysWithCounty(DateOnly day) => State.CanBeOverdue() && HandedIn is { } handed ? day.DayNumber - handed.DayNumber : null;

    public bool IsExcluded(DateOnly day) => day <= Exclusion?.Until;
}

/// <summary>One finding inside a problem.</summary>
/// <param name="Finding">As it was last found.</param>
/// <param name="Evidence">Ids of the records that its pages' last visit left.</param>
internal sealed record ProblemItem(Finding Finding, IReadOnlyList<string> Evidence, DateTimeOffset FirstSeen, DateTimeOffset LastSeen);

/// <summary>One notice that named it.</summary>
/// <param name="Notice">Its number or id.</param>
/// <param name="Deadline">Null only for a notice from before, of which none is known.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Office">The higher office whose document it is; null for our own notice.</param>
/// <param name="On">The document's day; null where only <paramref name="At"/> is known.</param>
internal sealed record Naming(string Notice, DateOnly? Deadline, DateTimeOffset At, string? Office = null, DateOnly? On = null)
{
    [JsonIgnore]
    public DateOnly Day => On ?? LocalDay.DayOf(At);
}

/// <summary>What the unit says it did.</summary>
/// <param name="Files">Scans and attachments.</param>
/// <param name="Accountability">问责情况: whom, and how; null when nothing is said.</param>
/// <param name="OnPaper">Entered by staff from a letter.</param>
internal sealed record UnitReport(string Text, IReadOnlyList<ReportFile> Files, string? Accountability, bool OnPaper, DateTimeOffset At);

/// <param name="Round">Null when a person looked.</param>
/// <param name="Why">What was looked at and found.</param>
internal sealed record RecheckResult(RecheckOutcome Outcome, RoundId? Round, string Why, DateTimeOffset At);

internal enum RecheckOutcome
{
    /// <summary>已整改.</summary>
    Rectified,

    /// <summary>未整改到位.</summary>
    StillOpen,

    /// <summary>未能判定: a person has to look (待人工核查).</summary>
    Undetermined,
}

/// <summary>不计入.</summary>
/// <param name="Until">The last day it holds.</param>
internal sealed record Exclusion(string Reason, string Approver, DateOnly Until);
