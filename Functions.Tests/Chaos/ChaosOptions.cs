namespace Checker.Tests.Chaos;

/// <param name="Kills">How often the program is killed.</param>
/// <param name="Seed">Of every choice that is drawn by lot: kinds, moments, numbers.</param>
/// <param name="Sites">Of each round, up to the forty of the case.</param>
internal sealed record ChaosOptions(int Kills, int Seed, int Sites)
{
    public const int AllSites = 40;
}
