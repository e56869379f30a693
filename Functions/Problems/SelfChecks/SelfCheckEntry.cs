namespace Checker.Problems.SelfChecks;

/// <summary>A step of a task as it is entered.</summary>
internal sealed record SelfCheckEntry(string? Text, string? Who, DateOnly? Deadline, string? By)
{
    /// <summary>What may be done now.</summary>
    public static IReadOnlyList<SelfCheckAction> Possible(SelfCheck task) => task.State switch
    {
        SelfCheckState.Open => [SelfCheckAction.Report, SelfCheckAction.Extend],
        SelfCheckState.Reported => [SelfCheckAction.Accept, SelfCheckAction.Return],
        SelfCheckState.Accepted => [SelfCheckAction.Return],
        _ => throw new ArgumentOutOfRangeException(nameof(task)),
    };

    /// <summary>The task after the step, or every mistake.</summary>
    public (SelfCheck? Task, IReadOnlyList<string> Mistakes) Read(SelfCheck task, SelfCheckAction action, string by, DateTimeOffset now)
    {
        if (!Possible(task).Contains(action))
            return (null, [$"该任务现为“{task.State.Word()}”，不能{action.Word()}；可以：{string.Join("、", Possible(task).Select(each => each.Word()))}。"]);

        var entry = new Entry();
        var step = new SelfCheckStep(action, now, entry.Name(By, by), Said(action, entry));
        if (action is SelfCheckAction.Report)
            step = step with { Who = entry.Line("报送人", Who, Entry.LongestName) };
        if (action is SelfCheckAction.Extend)
            step = step with { Deadline = entry.Day("新的期限", Deadline, task.Deadline.AddDays(1), null) };
        return entry.Mistakes is [] ? (task with { Steps = [.. task.Steps, step], Deadline = step.Deadline ?? task.Deadline }, []) : (null, entry.Mistakes);
    }

    private string Said(SelfCheckAction action, Entry entry) => action switch
    {
        SelfCheckAction.Report => entry.Text("自查结果", Text, Entry.LongestText),
        SelfCheckAction.Accept => entry.Wanted("意见", Text, Entry.LongestLine),
        _ => entry.Line("原因", Text, Entry.LongestLine),
    };
}
