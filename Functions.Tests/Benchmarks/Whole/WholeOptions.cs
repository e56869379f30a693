using System.Globalization;

namespace Checker.Tests.Benchmarks.Whole;

/// <param name="Sites">Sizes, each measured at every concurrency.</param>
/// <param name="Runs">How often each is measured.</param>
internal sealed record WholeOptions(IReadOnlyList<int> Sites, IReadOnlyList<int> Concurrency, int Runs)
{
    /// <summary>Null where the arguments are none of these.</summary>
    public static WholeOptions? Read(IReadOnlyList<string> arguments)
    {
        var options = new WholeOptions([1000], [32], 1);
        foreach (var pair in arguments.Chunk(2))
        {
            if (pair is not [var name, var value] || Numbers(value) is not { Length: > 0 } numbers)
                return null;
            options = name switch
            {
                "--sites" => options with { Sites = numbers },
                "--concurrency" => options with { Concurrency = numbers },
                "--runs" => options with { Runs = numbers[0] },
                _ => null!,
            };
            if (options is null)
                return null;
        }

        return options;
    }

    private static int[] Numbers(string text)
    {
        var parts = text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return parts.Contains(0) ? [] : parts;
    }
}
