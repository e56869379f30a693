namespace Checker.Observing.Attachments;

/// <summary>A file that a page gives to be taken away.</summary>
/// <param name="Words">What its link says.</param>
/// <param name="Place">The path of the link's element.</param>
internal sealed record Attachment(string Words, Uri Address, string Place);
