namespace Checker.Units;

/// <summary>What is done with a submission. The number says which one was before the person's eyes.</summary>
internal abstract record SubmissionStep(int Number)
{
    /// <summary>暂存.</summary>
    internal sealed record Save(int Number, ReportContent Content) : SubmissionStep(Number);

    /// <summary>报送.</summary>
    internal sealed record Submit(int Number, ReportContent Content) : SubmissionStep(Number);

    /// <summary>退回.</summary>
    internal sealed record Return(int Number, string Reason) : SubmissionStep(Number);

    /// <summary>签收上报.</summary>
    internal sealed record Sign(int Number, string Name, DateOnly Day) : SubmissionStep(Number);
}

/// <summary>What came of it.</summary>
internal abstract record SubmissionTaken
{
    internal sealed record Done(Submission Submission) : SubmissionTaken;

    /// <summary>It was so already.</summary>
    internal sealed record Unchanged(Submission Submission) : SubmissionTaken;

    /// <param name="Why">A sentence for whom it concerns.</param>
    internal sealed record Refused(string Why) : SubmissionTaken;
}
