using System.Diagnostics;
using System.Globalization;
using System.Net;
using Checker.Tests.Benchmarks.Whole;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks;

/// <summary>The measured sites, in a process of their own: their work is not the visitor's. They end with whoever started them.</summary>
internal sealed class BenchServer(Process process, int port) : IAsyncDisposable
{
    public const string Verb = "serve";
    private const int OfOneNet = 250;

    /// <summary>Each site has a network address of its own, as in the world.</summary>
    public Uri Site(int number) => new($"http://127.1.{number / OfOneNet}.{(number % OfOneNet) + 1}:{port}/");

    public int Port => port;

    /// <summary>How many pages of healthy sites were asked for since the last look, and when the first.</summary>
    public async Task<(int Count, DateTimeOffset? First)> PagesAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        var told = (await client.GetStringAsync(new Uri(Site(0), HealthyWeb.Counted))).Split(' ');
        return (int.Parse(told[0], CultureInfo.InvariantCulture), told[1].Length > 0 ? DateTimeOffset.Parse(told[1], CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The number of the site that has this address.</summary>
    public static int NumberOf(IPAddress address) => address.MapToIPv4().GetAddressBytes() is [_, _, var net, var host] ? (net * OfOneNet) + host - 1 : 0;

    public static async Task<BenchServer> StartAsync(string kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        // Under "dotnet x.dll" the process is dotnet.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet") start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var argument in (string[])["bench", Verb, kind]) start.ArgumentList.Add(argument);

        // A limit that the visitor is measured under is not the sites'.
        start.Environment.Remove("DOTNET_GCHeapHardLimit");
        var process = Process.Start(start) ?? throw new InvalidOperationException("No server.");
        var said = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server said nothing.");
        return new BenchServer(process, int.Parse(said, CultureInfo.InvariantCulture));
    }

    /// <summary>The other end: serves until its standard input closes.</summary>
    public static async Task ServeAsync(string kind)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = FreePorts.One();
        // On every address: the loopback network alone has sixteen million.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, port));
        await using var app = builder.Build();
        app.Run(kind switch
        {
            "hostile" => HostilePages.AnswerAsync,
            "pages" => BenchPages.AnswerAsync,
            _ => HealthyWeb.Of(kind).AnswerAsync,
        });
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"{port}");
        await Console.OpenStandardInput().CopyToAsync(Stream.Null);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
