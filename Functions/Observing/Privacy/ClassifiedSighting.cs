using Checker.Sites;

namespace Checker.Observing.Privacy;

/// <summary>That a page or file bore a classification mark: where and when, and nothing else of it, for one named role.</summary>
/// <param name="FirstSeen">When a check first came upon it.</param>
internal sealed record ClassifiedSighting(SiteId Site, Uri Address, DateTimeOffset FirstSeen, DateTimeOffset LastSeen);
