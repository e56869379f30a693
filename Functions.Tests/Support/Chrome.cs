using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Checker.Tests.Support.Chrome))]

namespace Checker.Tests.Support;

/// <summary>One real browser for all tests of a run, driven by Playwright; it starts when the first of them asks for it.</summary>
public sealed class Chrome : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A person who has signed in by a one-time address, before a wide window.</summary>
    /// <param name="wanted">Whom, as <c>POST /api/sign-ins</c> takes it; null for the seat of all.</param>
    internal async Task<Clerk> SignInAsync(RunningChecker checker, CancellationToken cancellationToken, bool script = true, object? wanted = null)
    {
        var context = await (await OpenAsync(cancellationToken)).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = checker.Http.BaseAddress!.ToString(),
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            JavaScriptEnabled = script,
            Locale = "zh-CN",
        });
        var clerk = new Clerk(context, await context.NewPageAsync(), checker.Http.BaseAddress!);
        using var answer = await checker.Http.PostAsync("/api/sign-ins", wanted is null ? null : JsonContent.Create(wanted), cancellationToken);
        await clerk.OpenAsync((await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).Text("address"));
        return clerk;
    }

    private async Task<IBrowser> OpenAsync(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            // As root, which CI often is, the browser runs only without its own sandbox; it opens our own pages alone.
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Browser.Find(),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _once.Dispose();
    }
}
