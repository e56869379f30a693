namespace Checker.Tests.Benchmarks;

/// <summary>Processor time of works that take turns, so that what else the machine does falls on all; the least of many rounds.</summary>
internal static class CpuTurns
{
    private const int Warming = 40;
    private const int Rounds = 40;

    /// <summary>Enough that each round pays for its own rubbish.</summary>
    private const int PagesOfOneRound = 20;

    /// <param name="works">Each is made ready for so many pages, which costs nothing, and gives what is measured: one page's work.</param>
    /// <returns>Milliseconds a page, in the order of the works.</returns>
    public static double[] Least(params IReadOnlyList<Func<int, Action>> works)
    {
        var least = works.Select(_ => double.MaxValue).ToArray();
        for (var round = 0; round < Warming + Rounds; round++)
        {
            foreach (var (i, work) in works.Index())
            {
                var cost = Cost(work(PagesOfOneRound));
                if (round >= Warming)
                    least[i] = Math.Min(least[i], cost);
            }
        }

        return least;
    }

    private static double Cost(Action page)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < PagesOfOneRound; i++)
            page();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / PagesOfOneRound;
    }
}
