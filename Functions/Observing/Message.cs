namespace Checker.Observing;

/// <summary>A citizen's letter as a page shows it.</summary>
/// <param name="Title">Null where the page sets none apart.</param>
/// <param name="Address">Of its own page; null when it has none.</param>
/// <param name="Asked">The day it was written; null where the page gives none.</param>
/// <param name="Replied">The day it was answered; null where the page gives none.</param>
/// <param name="Place">The path of the element that holds it.</param>
internal sealed record Message(string? Title, Uri? Address, WrittenDate? Asked, ReplyState Reply, WrittenDate? Replied, string Place);

internal enum ReplyState
{
    /// <summary>The page does not say.</summary>
    Unknown,

    /// <summary>待回复, 办理中, or nothing where the answer stands.</summary>
    Open,

    Replied,
}
