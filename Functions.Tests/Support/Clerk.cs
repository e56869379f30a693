using System.Text.Json;
using Microsoft.Playwright;

namespace Checker.Tests.Support;

/// <summary>A person before the browser, and what the browser complains of meanwhile.</summary>
internal sealed class Clerk : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js")));

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Clerk(IBrowserContext context, IPage page, Uri home)
    {
        _context = context;
        Page = page;
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _complaints.Add($"asked elsewhere: {request.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"console: {message.Text} {message.Location}");
        };
        page.PageError += (_, error) => _complaints.Add($"script: {error}");
    }

    public IPage Page { get; }

    /// <summary>Requests to elsewhere, errors and warnings of the console, in their order.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async Task<int> OpenAsync(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>What hinders a person who sees, hears or moves otherwise, of weight serious or critical; one line a fault.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        await Page.EvaluateAsync(Axe.Value);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations");
        return
        [
            .. from fault in found.EnumerateArray()
               where fault.Text("impact") is "serious" or "critical"
               from node in fault.GetProperty("nodes").EnumerateArray()
               select $"{fault.Text("id")} ({fault.Text("impact")}): {node.Text("html")}",
        ];
    }

    /// <summary>By how many pixels the page, or what stands in it, is wider than the window; tables scroll by themselves.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>(
        "() => Math.max(document.scrollingElement.scrollWidth - window.innerWidth, ...[...document.querySelectorAll('main')].map(main => main.scrollWidth - main.clientWidth))");

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
