using Microsoft.Playwright;

namespace Checker.Tests.Support;

/// <summary>What a person does with what is seen: by the words on it, never by addresses or names of fields.</summary>
internal static class Hands
{
    /// <summary>A round is run meanwhile; its page looks again by itself.</summary>
    private static readonly float Patience = (float)TimeSpan.FromMinutes(1).TotalMilliseconds;

    /// <summary>Follows a link of the way about.</summary>
    public static Task TurnToAsync(this Clerk clerk, string page) =>
        clerk.Page.GetByRole(AriaRole.Navigation, new() { Name = "主要页面" }).GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).ClickAsync();

    /// <summary>Follows the first link of the page itself with these words in it.</summary>
    public static Task FollowAsync(this Clerk clerk, string words) =>
        Body(clerk).GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync(new() { Timeout = Patience });

    public static Task PressAsync(this Clerk clerk, string button) => Body(clerk).GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    /// <summary>Unfolds a form that stands behind its word.</summary>
    public static Task UnfoldAsync(this Clerk clerk, string word) => Body(clerk).Locator("summary", new() { HasText = word }).First.ClickAsync();

    /// <summary>The form that this button sends: where a page has several, the same words stand in more than one.</summary>
    public static ILocator Form(this Clerk clerk, string button) =>
        Body(clerk).Locator("form").Filter(new() { Has = clerk.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) });

    public static Task TypeAsync(this Clerk clerk, string field, string text) => Body(clerk).GetByLabel(field).First.FillAsync(text);

    public static Task ChooseAsync(this Clerk clerk, string field, string option) =>
        Body(clerk).GetByLabel(field).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    public static Task SeesAsync(this Clerk clerk, string text) => Body(clerk).GetByText(text).First.WaitForAsync(new() { Timeout = Patience });

    private static ILocator Body(Clerk clerk) => clerk.Page.GetByRole(AriaRole.Main);
}
