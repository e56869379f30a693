using Checker.Rounds;

namespace Checker.Triggers;

/// <summary>Daily at 02:00 (UTC+8): the routine round of the day, over every watched site.</summary>
internal sealed partial class PlanRound(RoundPlanning planning, TimeProvider clock, ILogger<PlanRound> logger)
{
    [Function(nameof(PlanRound))]
    public async Task RunAsync([TimerTrigger("0 0 18 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            LogPastDue(logger);

        var now = clock.GetUtcNow();
        var order = new RoundOrder { Kind = RoundKind.Routine, By = nameof(PlanRound) };
        if (await planning.MistakesAsync(order, now, cancellationToken) is [var mistake, ..])
            LogNotPlanned(logger, mistake);
        else
            await planning.PlanAsync(order, now, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The routine round is planned late: nothing ran at its time")]
    private static partial void LogPastDue(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "There is no routine round today: {Mistake}")]
    private static partial void LogNotPlanned(ILogger logger, string mistake);
}
