using Microsoft.Playwright;

namespace Checker.Tests.Support;

/// <summary>What a person does with what is seen: by the words on it, never by addresses or names of fields.</summary>
internal static class Hands
{
    /// <summary>Follows a link of the way about.</summary>
    public static Task TurnToAsync(this Clerk clerk, string page) =>
        clerk.Page.GetByRole(AriaRole.Navigation, new() { Name = "主要页面" }).GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).ClickAsync();

    /// <summary>Follows the first link of the page itself with these words in it.</summary>
    public static Task FollowAsync(this Clerk clerk, string words) => Body(clerk).GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    /// <summary>Follows a link that a page shows when what it waits for is done; the page looks again by itself.</summary>
    public static Task FollowOnceThereAsync(this Clerk clerk, string words) =>
        Body(clerk).GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync(new() { Timeout = (float)TimeSpan.FromMinutes(2).TotalMilliseconds });

    public static Task PressAsync(this Clerk clerk, string button) => Body(clerk).GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    /// <summary>Unfolds a form that stands behind its word, and gives it.</summary>
    public static async Task<ILocator> UnfoldAsync(this Clerk clerk, string word)
    {
        var folded = Body(clerk).Locator("details").Filter(new() { Has = clerk.Page.Locator("summary", new() { HasText = word }) }).First;
        await folded.Locator("summary").ClickAsync();
        return folded;
    }

    public static Task TypeAsync(this Clerk clerk, string field, string text) => Body(clerk).GetByLabel(field).First.FillAsync(text);

    public static Task ChooseAsync(this Clerk clerk, string field, string option) =>
        Body(clerk).GetByLabel(field).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Waits until the page says this; a page that looks again by itself may say it later.</summary>
    public static Task SeesAsync(this Clerk clerk, string text) =>
        Body(clerk).GetByText(text).First.WaitForAsync(new() { Timeout = (float)TimeSpan.FromMinutes(2).TotalMilliseconds });

    private static ILocator Body(Clerk clerk) => clerk.Page.GetByRole(AriaRole.Main);
}
