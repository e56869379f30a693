using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Checker.Tests.Support.FakeHost;

/// <summary>What the host reads: <c>host.json</c> and each function's <c>function.json</c>, as the program writes them or as they lie in a folder.</summary>
internal sealed class HostFiles
{
    private readonly Dictionary<string, JsonElement[]> _bindings;
    private readonly JsonElement _queues;
    private readonly JsonElement _handler;
    private readonly string _folder;

    public HostFiles()
        : this(FunctionFiles.Of(CheckerApp.Functions), "")
    {
    }

    /// <summary>Those of an app's root folder.</summary>
    public HostFiles(string folder)
        : this(ReadFrom(folder), folder)
    {
    }

    private HostFiles(IReadOnlyDictionary<string, string> texts, string folder)
    {
        var files = texts.ToDictionary(file => file.Key, file => JsonElement.Parse(file.Value));
        _folder = folder;
        _handler = files["host.json"].GetProperty("customHandler").GetProperty("description");
        _queues = files["host.json"].GetProperty("extensions").GetProperty("queues");
        _bindings = files.Where(file => file.Key != "host.json").ToDictionary(
            file => file.Key.Split('/')[0], file => file.Value.GetProperty("bindings").EnumerateArray().ToArray());
    }

    public int BatchSize => _queues.Int("batchSize");

    public int NewBatchThreshold => _queues.Int("newBatchThreshold");

    public int MaxDequeueCount => _queues.Int("maxDequeueCount");

    public TimeSpan VisibilityTimeout => TimeSpan.Parse(_queues.Text("visibilityTimeout"), CultureInfo.InvariantCulture);

    /// <summary>The queue functions, each with its binding's name and its queue.</summary>
    public IEnumerable<(string Function, string Binding, string Queue)> Queues =>
        Triggers("queueTrigger").Select(each => (each.Function, each.Trigger.Text("name"), each.Trigger.Text("queueName")));

    public IEnumerable<(string Function, JsonElement Trigger)> Https => Triggers("httpTrigger");

    public string BindingOf(string function) => _bindings[function][0].Text("name");

    /// <summary>What the host starts, with nothing of this machine's environment: no path, no .NET.</summary>
    public ProcessStartInfo Executable()
    {
        var start = new ProcessStartInfo(Path.Combine(_folder, _handler.Text("defaultExecutablePath")));
        start.Environment.Clear();
        return start;
    }

    private static Dictionary<string, string> ReadFrom(string folder) =>
        Directory.EnumerateFiles(folder, "function.json", SearchOption.AllDirectories).Append(Path.Combine(folder, "host.json"))
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);

    private IEnumerable<(string Function, JsonElement Trigger)> Triggers(string type) =>
        _bindings.Where(each => each.Value[0].Text("type") == type).Select(each => (each.Key, each.Value[0]));
}
