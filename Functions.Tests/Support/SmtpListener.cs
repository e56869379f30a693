using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Checker.Tests.Support;

/// <summary>As much of a mail server as takes a letter: each connection one, on a free port of 127.0.0.1.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly RawServer _server;
    private readonly ConcurrentQueue<string> _letters = new();

    /// <param name="onData">What it says to a letter's end.</param>
    public SmtpListener(string onData = "250 taken") => _server = RawServer.Start((socket, stop) => ServeAsync(socket, onData, stop));

    public int Port => _server.Port;

    /// <summary>Envelope and content, as they came.</summary>
    public IReadOnlyCollection<string> Letters => _letters;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(Socket socket, string onData, CancellationToken stop)
    {
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var letter = new StringBuilder();
        await SayAsync("220 ready");
        while (await reader.ReadLineAsync(stop) is { } line)
        {
            letter.AppendLine(line);
            if (line is not "DATA")
            {
                await SayAsync(line is "QUIT" ? "221 bye" : "250 well");
                continue;
            }

            await SayAsync("354 go on");
            while (await reader.ReadLineAsync(stop) is { } text && text is not ".")
                letter.AppendLine(text);
            _letters.Enqueue($"{letter}");
            await SayAsync(onData);
        }

        async Task SayAsync(string answer) => await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), stop);
    }
}
