using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Checker.Tests.Support;

/// <summary>The whole program in this process, standalone: its own wiring, real storage under a prefix of its own, a free port.</summary>
internal sealed class RunningChecker : IAsyncDisposable
{
    private const string Key = "the-tests-key";

    private readonly WebApplication _app;

    private RunningChecker(WebApplication app)
    {
        _app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        // A body that waits for leave waits, however busy the machine is: one that is sent all the same may be cut off.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        Http = new HttpClient(handler) { BaseAddress = new Uri(address) };
        Http.DefaultRequestHeaders.Add("x-functions-key", Key);
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="prefix">An earlier start's, to run on its storage; null for a new one.</param>
    public static async Task<RunningChecker> StartAsync(
        Azurite azurite, CancellationToken cancellationToken, string? prefix = null, params (string Name, string Value)[] settings)
    {
        var app = await BuildAsync(azurite, prefix, settings);
        return await StartAsync(app, cancellationToken);
    }

    public static async Task<RunningChecker> StartAsync(WebApplication built, CancellationToken cancellationToken)
    {
        await built.StartAsync(cancellationToken);
        return new RunningChecker(built);
    }

    /// <summary>One that lives by this clock, and does nothing but answer: its timers and queues stand still.</summary>
    public static async Task<RunningChecker> StartAsync(Azurite azurite, TimeProvider clock, CancellationToken cancellationToken)
    {
        var app = await BuildAsync(azurite, clock);
        return await StartAsync(app, cancellationToken);
    }

    /// <summary>The program, put together and its storage laid out, but not started.</summary>
    public static Task<WebApplication> BuildAsync(Azurite azurite, string? prefix = null, params (string Name, string Value)[] settings) =>
        BuildAsync(azurite, TimeProvider.System, prefix, settings);

    /// <param name="clock">The whole program's; under another than the machine's it does nothing but answer: timers and queues stand still.</param>
    public static async Task<WebApplication> BuildAsync(
        Azurite azurite, TimeProvider clock, string? prefix = null, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["Storage:Prefix"] = prefix ?? NewPrefix(),
            ["Access:ApiKey"] = Key,
            ["Checker:Urls"] = "http://127.0.0.1:0",
            ["Fetch:AllowedNetworks"] = "127.0.0.0/8",
            ["Fetch:Timeout"] = "00:00:01",
            ["Fetch:ConfirmAfter"] = "00:00:01",
            ["Fetch:OfficeHours"] = "",
            ["Probes:Daily"] = "0",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.AddChecker();
        if (clock != TimeProvider.System)
            StandStill(builder.Services, clock);

        var app = builder.Build();
        await app.UseCheckerAsync();
        return app;
    }

    /// <summary>The pumps are the hosted services that a factory makes.</summary>
    private static void StandStill(IServiceCollection services, TimeProvider clock)
    {
        services.AddSingleton(clock);
        foreach (var pump in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ToList())
            services.Remove(pump);
    }

    public static string NewPrefix() => $"t{Guid.NewGuid():N}"[..10];

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => Http.GetJsonAsync(path, cancellationToken);

    public Task<JsonElement> ImportAsync(string csv, CancellationToken cancellationToken) => Http.ImportAsync(csv, cancellationToken);

    public Task<string> PlanAsync(object order, CancellationToken cancellationToken) => Http.PlanAsync(order, cancellationToken);

    public Task<JsonElement> ClosedAsync(string round, CancellationToken cancellationToken) => Http.ClosedAsync(round, cancellationToken);

    public static string[] Roles(params string[] roles) => roles;

    /// <summary>A visitor who has signed in by a one-time address.</summary>
    public Task<HttpClient> SignInAsync(CancellationToken cancellationToken) => SignInAsync(null, cancellationToken);

    /// <summary>One of a role or of a name, as <c>POST /api/sign-ins</c> takes them; who is not led on is where nobody is led on.</summary>
    public async Task<HttpClient> SignInAsync(object? wanted, CancellationToken cancellationToken, bool follow = true)
    {
        using var answer = await Http.PostAsync("/api/sign-ins", wanted is null ? null : JsonContent.Create(wanted), cancellationToken);
        var offer = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = follow }) { BaseAddress = Http.BaseAddress };
        using var office = await visitor.GetAsync(offer.GetProperty("address").GetString(), cancellationToken);
        return (int)office.StatusCode < 400 ? visitor : throw new InvalidOperationException($"{office.StatusCode}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
