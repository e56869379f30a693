namespace Checker.Observing;

/// <summary>That a list goes on on other pages. Each figure is null where the page does not give it.</summary>
/// <param name="Page">The number of this one, from 1.</param>
/// <param name="Items">Of all pages together.</param>
internal sealed record Paging(int? Page, int? Pages, int? Items, Uri? Next);
