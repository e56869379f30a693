using System.Text.Json;

namespace Checker.Tests.Support;

/// <summary>A person who has no mouse.</summary>
internal static class Keys
{
    private const int MostTabs = 150;

    /// <summary>What has the focus: its words, whether that can be seen, and whether it stands behind what had it before.</summary>
    private const string Focused = """
        () => {
            const now = document.activeElement, before = window.focusedBefore;
            window.focusedBefore = now;
            if (!now || now === document.body) return { words: '', seen: true, behind: true };
            const shown = now.classList.contains('menu-box') ? now.nextElementSibling : now;
            const style = getComputedStyle(shown), place = shown.getBoundingClientRect();
            const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            const inside = place.width > 0 && place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
            return {
                words: (now.getAttribute('aria-label') || (now.labels && now.labels.length ? now.labels[0].innerText : '') || now.innerText || now.title || now.tagName).trim(),
                seen: now.tagName === 'IFRAME' || (ringed && inside),
                behind: !before || before === document.body || !before.isConnected || !!(before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING),
            };
        }
        """;

    /// <summary>Presses Tab once.</summary>
    public static async Task<FocusedElement> TabAsync(this Clerk clerk)
    {
        await clerk.Page.Keyboard.PressAsync("Tab");
        var focused = await clerk.Page.EvaluateAsync<JsonElement>(Focused);
        return new FocusedElement(focused.Text("words"), focused.GetProperty("seen").GetBoolean(), focused.GetProperty("behind").GetBoolean());
    }

    /// <summary>Presses Tab until what has the focus begins with these words.</summary>
    public static async Task TabToAsync(this Clerk clerk, string words)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if ((await clerk.TabAsync()).Words.StartsWith(words, StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException($"Tab never comes to “{words}” at {clerk.Page.Url}.");
    }

    /// <summary>Tabs to something and presses it.</summary>
    public static async Task EnterAsync(this Clerk clerk, string words)
    {
        await clerk.TabToAsync(words);
        await clerk.Page.EvaluateAsync("() => { window.leaving = true; }");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Page.WaitForFunctionAsync("() => !window.leaving && document.readyState === 'complete'");
    }

    /// <summary>Tabs to a list to choose from, and goes down it.</summary>
    public static async Task GoDownAsync(this Clerk clerk, string field, string option)
    {
        await clerk.TabToAsync(field);
        while (await clerk.Page.EvaluateAsync<string>("() => document.activeElement.selectedOptions[0].innerText") != option)
            await clerk.Page.Keyboard.PressAsync("ArrowDown");
    }
}

internal sealed record FocusedElement(string Words, bool IsSeen, bool StandsBehindTheOneBefore);
