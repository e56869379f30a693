using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;

namespace Checker.Tests.Samples;

/// <summary>Serves the sample web until it is told to stop, or until whoever started it is gone.</summary>
internal static class SamplesCommand
{
    private const string Usage = """
        Serves the sample web: 60 invented sites on loopback addresses.

          samples --port 7080 --registry FILE --probes FILE --case FILE

          --port PORT      the port of every site; any free one if not given
          --registry FILE  where to write the registry (CSV, UTF-8) with the live addresses
          --probes FILE    where to write the probes of the week before (CSV, UTF-8)
          --case FILE      where to write what the office brings: the sites drawn, last year's problems, their recheck (JSON)

        It says "ready ADDRESS" when it is up, and ends with Ctrl-C, SIGTERM or, unless that is a terminal, when its standard
        input closes.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["--help" or "-h"])
            return await SayAsync(Console.Out, Usage, exit: 0);
        if (Options.Read(args) is not { } options)
            return await SayAsync(Console.Error, Usage, exit: 2);

        try
        {
            await using var web = await SampleWeb.StartAsync(options.Port, CancellationToken.None);
            await ServeAsync(web, options);
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return await SayAsync(Console.Error, $"Port {options.Port} is in use: choose another with --port.", exit: 1);
        }
    }

    private static async Task ServeAsync(SampleWeb web, Options options)
    {
        var stopped = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (options.Registry is { } registry)
            await File.WriteAllTextAsync(registry, web.RegistryCsv);
        if (options.Probes is { } probes)
            await File.WriteAllTextAsync(probes, web.ProbesCsv);
        if (options.Case is { } office)
            await File.WriteAllTextAsync(office, web.Case.ToJson());

        await SayAsync(Console.Out, $"ready {web.Sites[0].Address.GetLeftPart(UriPartial.Authority)}", exit: 0);
        await Task.WhenAny(stopped.Task, ParentGoneAsync());

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopped.TrySetResult();
        }
    }

    private static Task ParentGoneAsync() => Console.IsInputRedirected
        ? Console.OpenStandardInput().CopyToAsync(Stream.Null)
        : Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);

    private static async Task<int> SayAsync(TextWriter to, string text, int exit)
    {
        await to.WriteLineAsync(text);
        return exit;
    }

    private sealed record Options(int Port, string? Registry, string? Probes, string? Case)
    {
        /// <summary>Null when the arguments make no sense.</summary>
        public static Options? Read(ReadOnlySpan<string> args)
        {
            var options = new Options(0, null, null, null);
            for (; args is [var name, var value, ..]; args = args[2..])
            {
                if (name == "--registry")
                    options = options with { Registry = value };
                else if (name == "--probes")
                    options = options with { Probes = value };
                else if (name == "--case")
                    options = options with { Case = value };
                else if (name == "--port" && ushort.TryParse(value, CultureInfo.InvariantCulture, out var port))
                    options = options with { Port = port };
                else
                    return null;
            }

            return args.IsEmpty ? options : null;
        }
    }
}
