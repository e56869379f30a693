namespace Checker.Problems;

/// <summary>What open problems ask of the office today.</summary>
/// <param name="Suspected">To be confirmed, 疑似; what came back (反弹) is among them.</param>
/// <param name="Definite">To be confirmed, 确定, likewise.</param>
/// <param name="ToReview">A second person is to look (待复核).</param>
/// <param name="ToNotify">Confirmed, and in no notice yet.</param>
/// <param name="Objections">异议反馈 without an answer.</param>
/// <param name="DueSoon">The deadline is today or in the next <see cref="SoonDays"/> days.</param>
/// <param name="ToRecheck">已报送待复查.</param>
internal sealed record ProblemLoad(int Suspected, int Definite, int ToReview, int ToNotify, int Objections, int Overdue, int DueSoon, int ToRecheck)
{
    public const int SoonDays = 7;

    public static ProblemLoad Of(IReadOnlyCollection<Problem> problems, DateOnly today) => new(
        problems.Count(problem => IsNew(problem) && problem.Strength is Judging.Strength.Suspected),
        problems.Count(problem => IsNew(problem) && problem.Strength is Judging.Strength.Definite),
        problems.Count(problem => problem.State is ProblemState.AwaitingReview),
        problems.Count(problem => problem.State is ProblemState.Confirmed),
        problems.Count(problem => problem.Objection is not null),
        problems.Count(problem => problem.IsOverdue(today)),
        problems.Count(problem => IsDueSoon(problem, today)),
        problems.Count(problem => problem.State is ProblemState.Reported));

    /// <summary>Not yet reported, and the deadline is near.</summary>
    public static bool IsDueSoon(Problem problem, DateOnly today) =>
        problem.State is ProblemState.Notified or ProblemState.InRectification or ProblemState.StillOpen
        && problem.Owed is { } deadline && deadline >= today && deadline.DayNumber - today.DayNumber <= SoonDays;

    private static bool IsNew(Problem problem) => problem.State is ProblemState.Found or ProblemState.Relapsed;
}
