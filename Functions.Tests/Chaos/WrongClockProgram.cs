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
        await Task.WhenAny(ObeyAsync(clock), app.WaitForShutdownAsync());
        await app.StopAsync();
    }

    /// <summary>Until its standard input is closed: whoever started it is gone.</summary>
    private static async Task ObeyAsync(ShiftedClock clock)
    {
        using var lines = new StreamReader(Console.OpenStandardInput());
        while (await lines.ReadLineAsync() is { } line)
            clock.Shift = Minutes(line);
    }

    private static TimeSpan Minutes(string text) => TimeSpan.FromMinutes(int.Parse(text, CultureInfo.InvariantCulture));
}
