namespace Checker.Observing;

/// <summary>Where a page leads.</summary>
/// <param name="Words">What the link says, else its title, else its picture's words.</param>
/// <param name="At">Where it begins in the page's text, in characters.</param>
internal sealed record PageLink(string Words, Uri Address, int At);
