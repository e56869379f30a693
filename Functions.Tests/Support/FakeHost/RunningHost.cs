using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Checker.Storage;

namespace Checker.Tests.Support.FakeHost;

/// <summary>
/// A Functions host that is none: starts the built program as its custom handler on real storage, calls its timers and
/// queues, passes requests on, and kills it.
/// </summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan FunctionTimeout = TimeSpan.FromMinutes(10);

    private readonly int _port = FreePorts.One();
    private readonly Dictionary<string, string> _settings;
    private readonly QueueServiceClient _queues;
    private readonly HttpClient _calls = HostCall.Client();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _listening = [];
    private Task _restarted = Task.CompletedTask;
    private HandlerProcess? _handler;
    private FrontDoor? _door;

    private readonly HostFiles? _published;

    private RunningHost(Azurite azurite, IEnumerable<(string Name, string Value)> settings, HostFiles? published)
    {
        _published = published;
        Files = published ?? new HostFiles();
        Prefix = RunningChecker.NewPrefix();
        _calls.Timeout = FunctionTimeout;
        _queues = new QueueServiceClient(azurite.ConnectionString);
        _settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["Storage__Prefix"] = Prefix,
        };
        foreach (var (name, value) in settings)
            _settings[name] = value;
    }

    public HostFiles Files { get; }

    public string Prefix { get; }

    /// <summary>The handler's own storage, past the handler.</summary>
    public StorageAccount Storage => new(new ConfigurationBuilder()
        .AddInMemoryCollection(_settings.Select(each => KeyValuePair.Create(each.Key.Replace("__", ":", StringComparison.Ordinal), (string?)each.Value)))
        .Build());

    public HandlerProcess Handler => _handler!;

    public FrontDoor Door => _door!;

    public static Task<RunningHost> StartAsync(
        Azurite azurite, CancellationToken cancellationToken, params (string Name, string Value)[] settings) =>
        StartAsync(azurite, null, cancellationToken, settings);

    /// <param name="published">The files of a published program, to run that one; null for the one that was built beside the tests.</param>
    public static async Task<RunningHost> StartAsync(
        Azurite azurite, HostFiles? published, CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        var host = new RunningHost(azurite, settings, published);
        await host.StartHandlerAsync(cancellationToken);
        host._door = await FrontDoor.OpenAsync(host.Files, () => host._port, cancellationToken);
        return host;
    }

    /// <summary>Kills the handler, calls under way and all, and starts it on the same port; later calls wait for it.</summary>
    public async Task KillAndRestartAsync(CancellationToken cancellationToken)
    {
        var restarted = new TaskCompletionSource();
        _restarted = restarted.Task;
        Handler.Dispose();
        await StartHandlerAsync(cancellationToken);
        restarted.SetResult();
    }

    /// <summary>Starts every queue function's listener. Tests wait for seconds, so failed messages do, too.</summary>
    public void Listen(TimeSpan visibilityTimeout) =>
        _listening.AddRange(Files.Queues.Select(each =>
            new QueueListener(Queue(each.Queue), Queue(each.Queue + "-poison"), Files, visibilityTimeout)
                .RunAsync((message, text) => CallAsync(each.Function, each.Binding, message, text), _stop.Token)));

    /// <summary>A registry of one site: without one there is no round to plan.</summary>
    public Task RegisterAsync(CancellationToken cancellationToken) => new SiteStore(Storage).SaveAsync([Some.Site()], cancellationToken);

    public QueueClient Queue(string name) => _queues.GetQueueClient(Prefix + name);

    public async Task<CallResult> TickAsync(string timer, CancellationToken cancellationToken, bool pastDue = false) =>
        await CallAsync(timer, Envelope.Timer(timer, Files.BindingOf(timer), pastDue, TimeProvider.System), cancellationToken);

    public async Task<CallResult> CallAsync(string function, string body, CancellationToken cancellationToken)
    {
        using var request = HostCall.Request(_port, function, body);
        return await HostCall.SendAsync(_calls, request, cancellationToken);
    }

    /// <summary>Sends anything to the handler itself, past the host.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _calls.SendAsync(request, cancellationToken);

    /// <summary>A visitor at the host's front door, with the function key and without.</summary>
    public HttpClient Visitor(bool key = true)
    {
        var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Door.Root };
        if (key)
            visitor.DefaultRequestHeaders.Add("x-functions-key", FrontDoor.FunctionKey);
        return visitor;
    }

    /// <summary>Throws what a listener died of: a broken contract above all.</summary>
    public async Task FailIfListenersDiedAsync()
    {
        foreach (var listener in _listening.Where(listener => listener.IsFaulted))
            await listener;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_listening).ContinueWith(_ => { }, TaskScheduler.Default);
        if (_door is not null)
            await _door.DisposeAsync();
        _handler?.Dispose();
        _calls.Dispose();
        _stop.Dispose();
    }

    private async Task StartHandlerAsync(CancellationToken cancellationToken) =>
        _handler = await HandlerProcess.StartAsync(_port, _settings, cancellationToken, _published);

    private async Task<bool> CallAsync(string function, string binding, QueueMessage message, string text)
    {
        await _restarted;
        return (await CallAsync(function, Envelope.Message(function, binding, text, message, TimeProvider.System), _stop.Token)).Succeeded;
    }
}
