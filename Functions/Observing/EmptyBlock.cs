namespace Checker.Observing;

/// <summary>A block of a home page that leads on with 更多 and shows nothing (首页“开天窗”).</summary>
/// <param name="Name">Its heading.</param>
/// <param name="More">Where 更多 leads.</param>
/// <param name="Phrase">What stands in the place of its items, such as 暂无内容; null when nothing does.</param>
/// <param name="Place">The path of its element.</param>
internal sealed record EmptyBlock(string Name, Uri More, string? Phrase, string Place);
