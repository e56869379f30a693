using System.Diagnostics;
using Checker.Tests.Support;

namespace Checker.Tests.Chaos;

/// <summary>
/// Azurite on a folder of its own, ended and started again at will. Azurite acknowledges what it writes to disk up to five
/// seconds later; Azure Storage does not. So before it is killed no request is let in, and what was acknowledged is written.
/// </summary>
internal sealed class DiskStorage : IDisposable
{
    private readonly AzuriteProcess.Ports _ports = AzuriteProcess.Ports.Free();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("checker-chaos-");

    // Null while none runs: one that did not start again is told of by its own exception.
    private AzuriteProcess? _process;

    public DiskStorage() => Start();

    /// <summary>The way round the proxy.</summary>
    public string ConnectionString => _ports.ConnectionString;

    /// <summary>What it has written.</summary>
    public string Folder => _folder.FullName;

    /// <summary>SIGKILL; requests find nobody until it has started again.</summary>
    public async Task KillAsync(Gate gate, CancellationToken stop)
    {
        await EndAsync(gate, stop);
        gate.Open();
        Start();
    }

    /// <summary>As an administrator restarts it: whoever asks meanwhile waits.</summary>
    public async Task RestartAsync(Gate gate, CancellationToken stop)
    {
        await EndAsync(gate, stop);
        Start();
        gate.Open();
    }

    /// <summary>SIGSTOP, and SIGCONT after a while.</summary>
    public async Task PauseAsync(TimeSpan pause, CancellationToken stop)
    {
        await SignalAsync("-STOP", stop);
        try
        {
            await Task.Delay(pause, TimeProvider.System, stop);
        }
        finally
        {
            await SignalAsync("-CONT", CancellationToken.None);
        }
    }

    /// <summary>Says nothing of what has failed before: the run's own exception does.</summary>
    public void Dispose()
    {
        _process?.Dispose();
        if (Directory.Exists(Folder))
            _folder.Delete(recursive: true);
    }

    private async Task EndAsync(Gate gate, CancellationToken stop)
    {
        await gate.CloseAsync(stop);
        await _process!.SaveAsync(stop);
        _process.Dispose();
        _process = null;
    }

    private void Start() => _process = new AzuriteProcess(_ports, Folder);

    private async Task SignalAsync(string signal, CancellationToken stop)
    {
        using var kill = Process.Start("kill", [signal, $"{_process!.Id}"]);
        await kill.WaitForExitAsync(stop);
    }
}
