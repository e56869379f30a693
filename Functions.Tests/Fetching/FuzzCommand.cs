using System.Globalization;

namespace Checker.Tests.Fetching;

/// <summary>The fuzz run of the tests, as long as one likes and from any seed.</summary>
internal static class FuzzCommand
{
    private const string Usage = "fuzz [--cases N] [--seed N]   (100,000 cases of each kind from seed 1 if not told)";

    public static async Task<int> RunAsync(string[] args)
    {
        var (cases, seed) = (100_000, 1);
        for (ReadOnlySpan<string> rest = args; !rest.IsEmpty; rest = rest[2..])
        {
            if (rest is not [("--cases" or "--seed") and var name, var text, ..]
                || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Console.Error.WriteLine(Usage);
                return 2;
            }

            (cases, seed) = name is "--cases" ? (number, seed) : (cases, number);
        }

        foreach (var (name, run) in Fuzzing.Kinds)
        {
            await Console.Out.WriteLineAsync($"{name}: {cases} cases from seed {seed}");
            run(new Random(seed), cases);
        }

        return 0;
    }
}
