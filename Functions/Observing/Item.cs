namespace Checker.Observing;

/// <summary>One entry of a list or block.</summary>
/// <param name="Title">As the page shows it, white space collapsed.</param>
/// <param name="Address">Where it leads; null when it is no link.</param>
/// <param name="Date">As the page or the address gives it; null when undated (未注明发布时间).</param>
/// <param name="Block">The heading of the block it stands in; null when there is none.</param>
/// <param name="Place">The path of the element in the page, such as <c>/html[1]/body[1]/ul[2]/li[1]</c>.</param>
internal sealed record Item(string Title, Uri? Address, WrittenDate? Date, string? Block, string Place);
