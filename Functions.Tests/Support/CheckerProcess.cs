using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>The built program as a process of its own, standalone, on a free port.</summary>
internal sealed class CheckerProcess : IDisposable
{
    private const string Key = "the-tests-key";
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];

    private CheckerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>Of its names in storage.</summary>
    public required string Prefix { get; init; }

    /// <summary>Once it listens.</summary>
    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static CheckerProcess Start(string connection, string prefix, params (string Name, string Value)[] settings) =>
        StartAs(["checker.dll"], connection, prefix, settings);

    /// <param name="program">A program beside this one, and what it is told.</param>
    public static CheckerProcess StartAs(
        IReadOnlyList<string> program, string connection, string prefix, params IEnumerable<(string Name, string Value)> settings) =>
        Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program[0]), .. program.Skip(1)]), connection, prefix, [.. settings]);

    private static CheckerProcess Start(ProcessStartInfo start, string connection, string prefix, (string Name, string Value)[] settings)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        foreach (var (name, value) in Settings(connection, prefix, settings))
            start.Environment[name] = value;
        return new CheckerProcess(Process.Start(start)!) { Prefix = prefix };
    }

    /// <summary>As the program's environment has them.</summary>
    public static IEnumerable<(string Name, string Value)> Settings(string connection, string prefix, params (string Name, string Value)[] settings) =>
    [
        ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),
        ("AzureWebJobsStorage", connection),
        ("Storage__Prefix", prefix),
        ("Access__ApiKey", Key),
        ("Checker__Urls", "http://127.0.0.1:0"),
        ("Fetch__AllowedNetworks", "127.0.0.0/8"),
        .. settings,
    ];

    public static Task<CheckerProcess> StartReadyAsync(
        string connection, string prefix, params (string Name, string Value)[] settings) => ReadyAsync(Start(connection, prefix, settings));

    /// <summary>The program as it is deployed.</summary>
    public static Task<CheckerProcess> StartPublishedAsync(
        string program, string connection, string prefix, params (string Name, string Value)[] settings) =>
        ReadyAsync(Start(new ProcessStartInfo(program), connection, prefix, [DeployedRuntime.YoungestGeneration, .. settings]));

    private static async Task<CheckerProcess> ReadyAsync(CheckerProcess checker)
    {
        try
        {
            await checker.ReadyAsync();
            return checker;
        }
        catch
        {
            checker.Dispose();
            throw;
        }
    }

    public async Task ReadyAsync()
    {
        await SaysAsync(Listening);
        var line = Lines(Listening)[0];
        Http.BaseAddress = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
        Http.DefaultRequestHeaders.Add("x-functions-key", Key);
    }

    public Task SaysAsync(string part) => Wait.UntilAsync(
        () => Lines(part).Count > 0 || (_process.HasExited ? throw new InvalidOperationException(string.Join('\n', _lines)) : false), Stop);

    /// <summary>What it has said so far that has this in it.</summary>
    public IReadOnlyList<string> Lines(string part) =>
        [.. _lines.Where(line => line.Contains(part, StringComparison.Ordinal))];

    /// <summary>Whether it has ended, by itself or not.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>All that it has said.</summary>
    public IEnumerable<string> Said => _lines;

    public void Tell(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    /// <summary>SIGKILL, at this moment.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(Stop);
    }

    /// <summary>SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(Stop);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
