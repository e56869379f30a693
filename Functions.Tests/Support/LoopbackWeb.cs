using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Xunit;

namespace Checker.Tests.Support;

/// <summary>A well-behaved web server on a free port of 127.0.0.1, with one answer for everything.</summary>
internal sealed class LoopbackWeb : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackWeb(WebApplication app) => _app = app;

    public Uri Root => new(_app.Urls.Single());

    public Uri this[string path] => new(Root, path);

    /// <param name="certificate">For https; plain http without one.</param>
    public static async Task<LoopbackWeb> StartAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => Secure(listen, certificate)));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new LoopbackWeb(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Secure(ListenOptions listen, X509Certificate2? certificate)
    {
        if (certificate is not null) listen.UseHttps(certificate);
    }
}
