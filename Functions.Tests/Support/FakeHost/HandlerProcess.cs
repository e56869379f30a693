using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Checker.Tests.Support.FakeHost;

/// <summary>The built program as a process, started the way the host starts a custom handler, and killed the way it kills one.</summary>
internal sealed class HandlerProcess : IDisposable
{
    private static readonly TimeSpan InitializationTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(25);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private HandlerProcess(Process process, int port)
    {
        (_process, Port) = (process, port);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    public int Id => _process.Id;

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>What it has written so far, both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Starts it and waits until anything at all answers <c>GET /</c>.</summary>
    /// <param name="published">The folder of a published program, which is then started instead of the one that was built.</param>
    public static async Task<HandlerProcess> StartAsync(
        int port, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken, HostFiles? published = null)
    {
        var started = Stopwatch.GetTimestamp();
        var handler = published is null ? Launch(port, settings) : Start(published.Executable(), port, settings);
        using var limit = new CancellationTokenSource(InitializationTimeout);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        while (!await AnswersAsync(http, port, stop.Token))
        {
            if (handler.ExitCode is { } code)
                throw new InvalidOperationException($"The handler ended with {code} before it was ready:\n{handler.Output}");
            await Task.Delay(PollingInterval, TimeProvider.System, stop.Token);
        }

        handler.ReadyAfter = Stopwatch.GetElapsedTime(started);
        return handler;
    }

    /// <summary>Starts it without asking whether it is ready; the five variables are the host's own.</summary>
    public static HandlerProcess Launch(int port, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Start(new ProcessStartInfo("dotnet", [Program(), .. arguments]), port, settings);

    private static HandlerProcess Start(ProcessStartInfo start, int port, IReadOnlyDictionary<string, string> settings)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        var id = Guid.NewGuid().ToString();
        Dictionary<string, string> own = new()
        {
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}",
            ["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = id,
            ["FUNCTIONS_APP_ROOT_PATH"] = Path.GetTempPath(),
            ["FUNCTIONS_HTTPWORKER_PORT"] = $"{port}",
            ["FUNCTIONS_HTTPWORKER_ID"] = id,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:1",
        };
        foreach (var (name, value) in own.Concat(settings))
            start.Environment[name] = value;

        return new HandlerProcess(Process.Start(start)!, port);
    }

    /// <summary>Waits for its end, which a killed or a mistaken one comes to.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: the only end that a handler ever gets.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    /// <summary>The program beside this one: built by the same build, in the same configuration.</summary>
    private static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, "Functions", own.Name, "checker.dll");
    }

    private static async Task<bool> AnswersAsync(HttpClient http, int port, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync($"http://127.0.0.1:{port}/", cancellationToken);
            return true;
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_output) _output.AppendLine(line);
    }
}
