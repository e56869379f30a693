using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Checker.Host;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

public sealed class FunctionFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Files = FunctionFiles.Of(CheckerApp.Functions);

    private static JsonElement HostJson => JsonElement.Parse(Files["host.json"]);

    /// <summary>The keys that the host knows, each with the kind of its value.</summary>
    private static readonly Dictionary<string, Dictionary<string, JsonValueKind[]>> Bindings = new()
    {
        ["timerTrigger"] = new() { ["schedule"] = [JsonValueKind.String] },
        ["queueTrigger"] = new() { ["queueName"] = [JsonValueKind.String], ["connection"] = [JsonValueKind.String] },
        ["httpTrigger"] = new() { ["authLevel"] = [JsonValueKind.String], ["methods"] = [JsonValueKind.Array], ["route"] = [JsonValueKind.String] },
        ["http"] = [],
    };

    [Fact]
    public async Task The_repositorys_host_json_is_the_one_that_is_written() =>
        Assert.Equal(Files["host.json"], await File.ReadAllTextAsync(Path.Combine(Repository.Root, "host.json"), TestContext.Current.CancellationToken));

    [Fact]
    public void The_host_json_says_what_was_decided()
    {
        var queues = HostJson.GetProperty("extensions").GetProperty("queues");
        var handler = HostJson.GetProperty("customHandler");

        Assert.Equal("2.0", HostJson.Text("version"));
        Assert.Equal("00:10:00", HostJson.Text("functionTimeout"));
        Assert.Equal("Microsoft.Azure.Functions.ExtensionBundle", HostJson.GetProperty("extensionBundle").Text("id"));
        Assert.Equal("", HostJson.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal((16, 16, 8), (queues.Int("batchSize"), queues.Int("newBatchThreshold"), queues.Int("maxDequeueCount")));
        Assert.Equal(("00:02:00", "base64"), (queues.Text("visibilityTimeout"), queues.Text("messageEncoding")));
        Assert.Equal("checker", handler.GetProperty("description").Text("defaultExecutablePath"));
        Assert.True(handler.GetProperty("enableProxyingHttpRequest").GetBoolean() && handler.GetProperty("enableForwardingHttpRequest").GetBoolean());
    }

    [Fact]
    public void Standalone_and_the_host_do_as_many_checks_at_a_time()
    {
        var queues = HostJson.GetProperty("extensions").GetProperty("queues");

        Assert.Equal(32, new CheckerOptions().Concurrency);
        Assert.Equal(new CheckerOptions().Concurrency, queues.Int("batchSize") + queues.Int("newBatchThreshold"));
    }

    [Fact]
    public void A_jobs_deadline_is_well_under_the_hosts()
    {
        var timeout = TimeSpan.Parse(HostJson.Text("functionTimeout"), CultureInfo.InvariantCulture);

        Assert.Equal(TimeSpan.FromMinutes(4), HostTerms.Deadline);
        Assert.True(HostTerms.Deadline * 2 < timeout);
    }

    [Fact]
    public void Every_function_of_the_program_has_a_folder()
    {
        var named = typeof(CheckerApp).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .OfType<string>();

        Assert.Equal(
            named.Select(name => $"{name}/function.json").Append("host.json").Order(StringComparer.Ordinal),
            Files.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CheckSite", """[{"type":"queueTrigger","direction":"in","name":"request","queueName":"site-checks","connection":"AzureWebJobsStorage"}]""")]
    [InlineData("PlanRound", """[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"0 0 18 * * *"}]""")]
    [InlineData("Staff", """[{"type":"httpTrigger","direction":"in","name":"request","authLevel":"anonymous","methods":["get","head","post"],"route":"office/{*path}"},{"type":"http","direction":"out","name":"res"}]""")]
    [InlineData("Api", """[{"type":"httpTrigger","direction":"in","name":"request","authLevel":"function","methods":["get","head","post","put"],"route":"api/{*path}"},{"type":"http","direction":"out","name":"res"}]""")]
    [InlineData("Health", """[{"type":"httpTrigger","direction":"in","name":"request","authLevel":"anonymous","methods":["get","head"],"route":"api/healthz"},{"type":"http","direction":"out","name":"res"}]""")]
    public void The_folders_say_what_the_attributes_say(string function, string bindings) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(bindings), BindingsOf(function)), BindingsOf(function).ToString());

    [Fact]
    public void Every_folder_keeps_to_the_hosts_schema()
    {
        foreach (var function in Files.Keys.Where(path => path != "host.json").Select(path => path.Split('/')[0]))
        {
            var bindings = BindingsOf(function).EnumerateArray().ToList();
            Assert.EndsWith("Trigger", bindings[0].Text("type"), StringComparison.Ordinal);
            Assert.Single(bindings, binding => binding.Text("direction") == "in");
            Assert.All(bindings, binding => AssertKnown(function, binding));
        }
    }

    [Fact]
    public void No_message_has_a_property_that_would_hide_the_hosts_own()
    {
        var messages = CheckerApp.Functions.Queues.Select(queue => queue.Method.GetParameters()[0].ParameterType).Where(type => type != typeof(string));

        Assert.All(messages, type => Assert.DoesNotContain(type.GetProperties(), property =>
            property.Name is "Id" or "DequeueCount" or "PopReceipt" or "InsertionTime" or "ExpirationTime" or "NextVisibleTime"));
    }

    private static JsonElement BindingsOf(string function) => JsonElement.Parse(Files[$"{function}/function.json"]).GetProperty("bindings");

    private static void AssertKnown(string function, JsonElement binding)
    {
        var own = Bindings[binding.Text("type")];
        Assert.Contains(binding.Text("direction"), (string[])["in", "out"]);
        Assert.NotEqual("", binding.Text("name"));
        Assert.Equal(own.Keys.Order(), binding.EnumerateObject().Select(property => property.Name).Except(["type", "direction", "name"]).Order());
        Assert.All(own, property => Assert.True(
            property.Value.Contains(binding.GetProperty(property.Key).ValueKind), $"{function}: {property.Key}"));
    }
}
