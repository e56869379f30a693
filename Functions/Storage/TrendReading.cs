using Checker.Rounds;

namespace Checker.Storage;

/// <summary>Trends from the rounds' summaries, which cost the same for a round of any size.</summary>
internal sealed class TrendReading(RoundStore rounds, SheetReading sheets)
{
    public async Task<Trend> ReadAsync(RoundKind kind, CancellationToken cancellationToken)
    {
        var (last, yearAgo) = Trend.Choose(kind, (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round));
        var points = new List<TrendPoint>();
        foreach (var round in last.Reverse())
            points.Add(TrendPoint.Of(round, await sheets.SummaryAsync(round, cancellationToken)));

        return new Trend(kind, points, yearAgo is null ? null : TrendPoint.Of(yearAgo, await sheets.SummaryAsync(yearAgo, cancellationToken)));
    }
}
