using Checker.Sites;

namespace Checker.Rounds;

/// <summary>Which sites a round without a draw holds.</summary>
internal static class Selection
{
    /// <summary>Watched: all but 例外 and finished closures.</summary>
    public static bool IsWatched(Site site) => site.State != SiteState.Exempt && site.Closure?.Finished is null;

    /// <summary>The sites of an order. Sites that it names and the registry lacks are left to the caller to refuse.</summary>
    public static IReadOnlyList<SiteId> Of(RoundOrder order, IReadOnlyList<Site> registry) =>
        order.Sites is { } named ? [.. named.Distinct()] : [.. registry.Where(IsWatched).Select(site => site.Id)];
}
