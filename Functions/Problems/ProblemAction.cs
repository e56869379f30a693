using System.Text.Json.Serialization;
using Checker.Judging;
using Checker.Rounds;

namespace Checker.Problems;

/// <summary>What can happen to a problem; what a round does first, then what a person does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "action")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(Unseen), "unseen")]
[JsonDerivedType(typeof(Enter), "enter")]
[JsonDerivedType(typeof(Import), "import")]
[JsonDerivedType(typeof(HandIn), "hand-in")]
[JsonDerivedType(typeof(HandBack), "hand-back")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Review), "review")]
[JsonDerivedType(typeof(Dismiss), "dismiss")]
[JsonDerivedType(typeof(Reopen), "reopen")]
[JsonDerivedType(typeof(Notify), "notify")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Extend), "extend")]
[JsonDerivedType(typeof(Report), "report")]
[JsonDerivedType(typeof(Recheck), "recheck")]
[JsonDerivedType(typeof(Object), "object")]
[JsonDerivedType(typeof(Decide), "decide")]
[JsonDerivedType(typeof(Exclude), "exclude")]
[JsonDerivedType(typeof(Include), "include")]
[JsonDerivedType(typeof(Unlist), "unlist")]
[JsonDerivedType(typeof(Relist), "relist")]
[JsonDerivedType(typeof(Call), "call")]
[JsonDerivedType(typeof(Undo), "undo")]
internal abstract record ProblemAction
{
    private ProblemAction()
    {
    }

    [JsonIgnore]
    public abstract ActionKind Kind { get; }

    /// <summary>A round found it.</summary>
    /// <param name="At">The moment that the round judged at.</param>
    internal sealed record Seen(RoundId Round, DateTimeOffset At, bool Vetoes, IReadOnlyList<SeenItem> Items) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Seen;
    }

    /// <summary>A round that could judge it did not find it.</summary>
    internal sealed record Unseen(RoundId Round, DateTimeOffset At) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Unseen;
    }

    /// <summary>人工补录: what the program did not find.</summary>
    /// <param name="Text">The problem in the notice's words.</param>
    /// <param name="Clause">What of the criteria it goes against.</param>
    /// <param name="Picture">What the person saw, kept with the problem's files; null for none.</param>
    internal sealed record Enter(string Text, string Clause, string Reason, ReportFile? Picture = null) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Enter;
    }

    /// <summary>From an earlier notice, or a higher office's document.</summary>
    /// <param name="Office">The higher office that named it; null when it was our own.</param>
    /// <param name="On">The document's day; null when it is not known.</param>
    internal sealed record Import(string Text, string Notice, DateOnly? Deadline, string? Office = null, DateOnly? On = null) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Import;
    }

    /// <summary>The unit has handed its report to its county: its own duty is done, and the county's begins.</summary>
    internal sealed record HandIn : ProblemAction
    {
        public override ActionKind Kind => ActionKind.HandIn;
    }

    /// <summary>The county has sent the report back: it is the unit's again.</summary>
    internal sealed record HandBack : ProblemAction
    {
        public override ActionKind Kind => ActionKind.HandBack;
    }

    /// <param name="TwoPersons">Whether the office has a second person look at what vetoes (双人复核), at that time.</param>
    internal sealed record Confirm(string? Reason, bool TwoPersons) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Confirm;
    }

    internal sealed record Review(string? Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Review;
    }

    internal sealed record Dismiss(string Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Dismiss;
    }

    internal sealed record Reopen(string Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Reopen;
    }

    internal sealed record Notify(string Notice, DateOnly Deadline) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Notify;
    }

    /// <summary>整改中: the unit has been told to put it right.</summary>
    /// <param name="Deadline">Null: the notice's stands.</param>
    internal sealed record Start(DateOnly? Deadline) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Start;
    }

    /// <summary>延期.</summary>
    internal sealed record Extend(DateOnly Deadline, string Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Extend;
    }

    internal sealed record Report(string Text, IReadOnlyList<ReportFile> Files, string? Accountability, bool OnPaper) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Report;
    }

    /// <param name="Round">Null when a person looked.</param>
    internal sealed record Recheck(RecheckOutcome Outcome, RoundId? Round, string Why) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Recheck;
    }

    /// <summary>异议反馈.</summary>
    internal sealed record Object(string Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Object;
    }

    internal sealed record Decide(bool Upheld, string Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Decide;
    }

    internal sealed record Exclude(string Reason, string Approver, DateOnly Until) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Exclude;
    }

    internal sealed record Include(string Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Include;
    }

    internal sealed record Unlist(string Reason, string Approver) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Unlist;
    }

    internal sealed record Relist(string Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Relist;
    }

    /// <summary>电话记录.</summary>
    /// <param name="Whom">Whom one spoke with.</param>
    internal sealed record Call(string Whom, string Said) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Call;
    }

    /// <summary>撤销: takes back the last step that a person took, or that a recheck's round took for one.</summary>
    internal sealed record Undo(string Reason) : ProblemAction
    {
        public override ActionKind Kind => ActionKind.Undo;
    }
}

/// <summary>One finding as a round saw it, and the ids of its evidence.</summary>
internal sealed record SeenItem(Finding Finding, IReadOnlyList<string> Evidence);

/// <summary>One thing that happened.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="By">A person's name, or the round's id.</param>
internal sealed record Step(int Number, DateTimeOffset At, string By, ProblemAction Action);
