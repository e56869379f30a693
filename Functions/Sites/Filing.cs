namespace Checker.Sites;

/// <summary>报备: what a unit told the office of beforehand. Visits and probes inside its time do not count.</summary>
/// <param name="Id">16 hexadecimal digits.</param>
/// <param name="From">The first instant.</param>
/// <param name="Until">The first instant after it.</param>
/// <param name="SaidBy">Who told the office: a person of the unit, a letter.</param>
/// <param name="RecordedBy">Who wrote it down.</param>
internal sealed record Filing(
    string Id,
    SiteId Site,
    FilingKind Kind,
    DateTimeOffset From,
    DateTimeOffset Until,
    string SaidBy,
    string Note,
    string RecordedBy,
    DateTimeOffset RecordedAt)
{
    /// <summary>Null while it holds. What is judged from then on is judged as if it had never been filed.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Written down after it had begun (补报): it holds all the same, and whoever reads it sees so.</summary>
    public bool IsLate => RecordedAt > From;

    public bool Covers(DateTimeOffset at) => Withdrawn is null && From <= at && at < Until;

    /// <summary>Whether all of a span lies inside.</summary>
    public bool Covers(DateTimeOffset from, DateTimeOffset until) => Withdrawn is null && From <= from && until <= Until;
}

/// <summary>撤回.</summary>
internal sealed record Withdrawal(string By, DateTimeOffset At);

internal enum FilingKind
{
    /// <summary>维护.</summary>
    Maintenance,

    /// <summary>故障.</summary>
    Failure,

    /// <summary>改版.</summary>
    Redesign,

    /// <summary>网址变更.</summary>
    AddressChange,

    /// <summary>其他.</summary>
    Other,
}
