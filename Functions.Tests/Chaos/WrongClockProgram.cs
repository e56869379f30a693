using System.Globalization;

namespace Checker.Tests.Chaos;

/// <summary>
/// The program, with nothing changed but its clock, which is wrong by so many minutes as each line of its standard input
/// says. A machine's own clock cannot be set for one process alone.
/// </summary>
internal static class WrongClockProgram
{
    public const string Verb = "wrong-clock";

    public static async Task RunAsync(string minutes)
    {
        var clock = new ShiftedClock { Shift = Minutes(minutes) };
        var builder = WebApplication.CreateBuilder();
        builder.AddChecker();
        builder.Services.AddSingleton<TimeProvider>(clock);
        await using var app = builder.Build();
        await app.UseCheckerAsync();
        await app.StartAsync();
        while (await Console.In.ReadLineAsync() is { } line)
            clock.Shift = Minutes(line);
        await app.StopAsync();
    }

    private static TimeSpan Minutes(string text) => TimeSpan.FromMinutes(int.Parse(text, CultureInfo.InvariantCulture));
}
