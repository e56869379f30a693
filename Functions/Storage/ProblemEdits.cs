using Checker.Problems;
using Microsoft.Extensions.Options;

namespace Checker.Storage;

/// <summary>The one way a person's step is taken; the pages and the API come through here alike.</summary>
internal sealed partial class ProblemEdits(
    ProblemStore problems, EvidenceVault vault, IOptions<ProblemOptions> options, TimeProvider clock, ILogger<ProblemEdits> logger)
{
    public const int LongestName = 50;

    public async Task<Edited> DoAsync(ProblemId id, ProblemAction action, EditTerms terms, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await problems.FindAsync(id, cancellationToken) is not { } stored)
                return new Edited.Missing();
            if (await TryAsync(stored.Problem.Key, stored, action, terms, cancellationToken) is { } edited)
                return edited;
        }
    }

    /// <summary>Begins a problem that a person entered or a notice named; one that is there already stays as it is.</summary>
    public async Task<Edited> BeginAsync(ProblemKey key, ProblemAction action, EditTerms terms, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await problems.FindAsync(key.Id, cancellationToken);
            if (await TryAsync(key, stored, action, terms, cancellationToken) is { } edited)
                return edited;
        }
    }

    /// <summary>Null when somebody else wrote at the same moment: the step is to be seen against what is there now.</summary>
    private async Task<Edited?> TryAsync(
        ProblemKey key, StoredProblem? stored, ProblemAction action, EditTerms terms, CancellationToken cancellationToken)
    {
        if (terms.By.Length > LongestName)
            return new Edited.Refused($"姓名不得超过{LongestName}字。");
        if (stored is not null && terms.Key is { } call && await problems.HasKeyAsync(key.Id, call, cancellationToken))
            return new Edited.Unchanged(stored.Problem);

        var step = new Step((stored?.Problem.Steps ?? 0) + 1, clock.GetUtcNow(), terms.By, Settled(action));
        var taken = action is ProblemAction.Undo
            ? Life.TakeBack(key, await problems.HistoryAsync(key.Id, cancellationToken), step)
            : Life.Take(key, stored?.Problem, step);
        if (taken is Taken.Unchanged(var same))
            return new Edited.Unchanged(same);
        if (stored is not null && terms.Expected is { } version && version != stored.Problem.Steps
            && await problems.HistoryAsync(key.Id, cancellationToken, version) is var since && (action is ProblemAction.Undo || !ChangedNothing(since)))
            return new Edited.Overtaken(stored.Problem, since);
        if (taken is not Taken.Done(var next))
            return new Edited.Refused(((Taken.Refused)taken).Why);
        if (action is ProblemAction.Confirm && !await vault.TryKeepAsync(next, cancellationToken))
            return new Edited.Refused("该问题的监测证据已不完整，不能确认；请重新检查该网站后再确认。");
        if (!await problems.TryWriteAsync(stored, next, [step], terms.Key, cancellationToken))
            return null;

        LogDone(logger, key.Id, action.Kind, next.State);
        return new Edited.Done(next);
    }

    /// <summary>A call, or a look at the live page before it is confirmed, is written down and leaves the problem as it was.</summary>
    private static bool ChangedNothing(IReadOnlyList<Step> since) => since.Count > 0 && since.All(step => step.Action is ProblemAction.Call);

    /// <summary>Whether two persons are needed is the office's to say, not the caller's.</summary>
    private ProblemAction Settled(ProblemAction action) =>
        action is ProblemAction.Confirm confirm ? confirm with { TwoPersons = options.Value.TwoPersons } : action;

    [LoggerMessage(LogLevel.Information, "{Problem}: {Action}, now {State}")]
    private static partial void LogDone(ILogger logger, ProblemId problem, ActionKind action, ProblemState state);
}

/// <param name="By">Who acts.</param>
/// <param name="Key">The call's own key, by which it is taken once; null when it has none.</param>
/// <param name="Expected">How many steps the problem had when the person saw it; null when that does not matter.</param>
internal sealed record EditTerms(string By, string? Key = null, int? Expected = null);

/// <summary>What came of a person's step.</summary>
internal abstract record Edited
{
    private Edited()
    {
    }

    internal sealed record Done(Problem Problem) : Edited;

    /// <summary>It was so already.</summary>
    internal sealed record Unchanged(Problem Problem) : Edited;

    internal sealed record Refused(string Why) : Edited;

    /// <summary>It has changed since the person saw it.</summary>
    /// <param name="Since">The steps that the person has not seen.</param>
    internal sealed record Overtaken(Problem Problem, IReadOnlyList<Step> Since) : Edited;

    internal sealed record Missing : Edited;
}
