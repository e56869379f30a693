using System.Globalization;

namespace Checker.Tests.Chaos;

/// <summary>Kills the program over and over while rounds run, breaks its storage, and tells whether anything was lost.</summary>
internal static class ChaosCommand
{
    public const string Verb = "chaos";

    private const string Usage = """
        Kills the program at random moments while rounds over the sample web run, ends, pauses and disturbs its storage, doubles
        its messages, poisons its queues and sets its clock wrong; then tells whether anything was lost, doubled or changed.

          chaos [--kills N] [--seed N] [--sites N]    200 kills, a seed by lot, rounds of 40 sites if not told

        Ends with a table; its exit code is 1 when a line of it that must be 0 is not. The same seed makes the same choices.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [WrongClockProgram.Verb, var minutes])
        {
            await WrongClockProgram.RunAsync(minutes);
            return 0;
        }

        if (Read(args) is not { } options)
        {
            await Console.Out.WriteLineAsync(Usage);
            return args is ["--help" or "-h"] ? 0 : 2;
        }

        var tally = await new ChaosRun(options, Console.WriteLine).RunAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(tally.ToString());
        foreach (var wrong in tally.Wrong)
            await Console.Out.WriteLineAsync($"WRONG {wrong}");
        await Console.Out.WriteLineAsync(tally.Wrong is [] ? "Nothing was lost." : $"Run it again: chaos --kills {options.Kills} --sites {options.Sites} --seed {options.Seed}");
        return tally.Wrong is [] ? 0 : 1;
    }

    private static ChaosOptions? Read(string[] args)
    {
        var options = new ChaosOptions(200, new Random().Next(1, 1_000_000), ChaosOptions.AllSites);
        for (ReadOnlySpan<string> rest = args; !rest.IsEmpty; rest = rest[2..])
        {
            if (rest is not [var name, var text, ..] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;

            options = name switch
            {
                "--kills" => options with { Kills = number },
                "--seed" => options with { Seed = number },
                "--sites" when number is > 0 and <= ChaosOptions.AllSites => options with { Sites = number },
                _ => options with { Sites = 0 },
            };
        }

        return options.Sites > 0 ? options : null;
    }
}
