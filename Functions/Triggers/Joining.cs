using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>
/// Lets a closing round's findings become problems or join those that are there. Done again after a crash it changes
/// nothing: a round counts once in each problem.
/// </summary>
internal sealed partial class Joining(
    RoundReading reading, ProblemStore problems, JudgeAgain judging, TimeProvider clock, ILogger<Joining> logger)
{
    private static readonly IReadOnlyDictionary<ProblemId, JudgedAgain> NotAgain = new Dictionary<ProblemId, JudgedAgain>();

    /// <param name="results">Final, in the order of ids: some of a closing round's, or the one that a person's check has changed.</param>
    public async Task RunAsync(Round round, IReadOnlyList<SiteResult> results, CancellationToken cancellationToken)
    {
        if (results is [])
            return;

        var known = (await problems.BetweenAsync(results[0].Site, results[^1].Site, cancellationToken).ToListAsync(cancellationToken))
            .ToLookup(problem => problem.Site);
        var changed = 0;
        foreach (var result in results)
        {
            var evidence = await EvidenceOfAsync(result, cancellationToken);
            List<Problem> here = [.. known[result.Site]];
            var again = round.Kind is RoundKind.Recheck ? await judging.AsFoundAsync(round, result, here, cancellationToken) : NotAgain;
            var actions = RoundJoining.Of(round, result, here, evidence, again).ToLookup(each => each.Key, each => each.Action);
            foreach (var problem in actions)
                changed += await JoinAsync(problem.Key, [.. problem], round, cancellationToken) ? 1 : 0;
        }

        if (changed > 0)
            LogJoined(logger, round.Id, changed);
    }

    /// <returns>Whether the problem changed.</returns>
    private async Task<bool> JoinAsync(ProblemKey key, IReadOnlyList<ProblemAction> actions, Round round, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await problems.FindAsync(key.Id, cancellationToken);
            var (next, steps) = Take(key, stored?.Problem, actions, round.Id.ToString());
            if (steps is [])
                return false;
            if (await problems.TryWriteAsync(stored, next!, steps, null, cancellationToken))
                return true;
        }
    }

    /// <summary>A step that is none by now, since a person was quicker, is left out.</summary>
    private (Problem? Next, List<Step> Steps) Take(ProblemKey key, Problem? problem, IReadOnlyList<ProblemAction> actions, string by)
    {
        var steps = new List<Step>();
        foreach (var action in actions)
        {
            var step = new Step((problem?.Steps ?? 0) + 1, clock.GetUtcNow(), by, action);
            if (Life.Take(key, problem, step) is not Taken.Done(var next))
                continue;

            problem = next;
            steps.Add(step);
        }

        return (problem, steps);
    }

    private async Task<Func<Finding, IReadOnlyList<string>>> EvidenceOfAsync(SiteResult result, CancellationToken cancellationToken)
    {
        if (!result.Conclusion.Findings.Any())
            return _ => [];

        var places = await reading.EvidenceAsync(result, cancellationToken);
        return finding => [.. RoundReading.EvidenceOf(finding, places).Select(EvidenceId.Of)];
    }

    [LoggerMessage(LogLevel.Information, "{Round}: {Problems} problems changed")]
    private static partial void LogJoined(ILogger logger, RoundId round, int problems);
}
