namespace Checker.Observing;

/// <summary>A notice that the site closes, found on a page.</summary>
/// <param name="Words">The sentence that says so.</param>
/// <param name="Date">The date it gives; null when it gives none.</param>
/// <param name="Destination">Where the content went (迁移去向), as written or as linked; null when it does not say.</param>
internal sealed record ClosureNotice(string Words, WrittenDate? Date, string? Destination);
