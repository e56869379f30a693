using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>What was last found of a site, whichever round it was.</summary>
internal static class Latest
{
    /// <summary>How many rounds back are looked through: a site that was in none of them counts as not checked of late.</summary>
    private const int Rounds = 40;

    public static async Task<SiteResult?> ResultAsync(
        SiteId site, RoundStore rounds, CheckStore checks, CancellationToken cancellationToken)
    {
        foreach (var stored in (await rounds.AllAsync(cancellationToken)).Take(Rounds))
        {
            if (await checks.FindResultAsync(stored.Round.Id, site, cancellationToken) is { } result)
                return result;
        }

        return null;
    }
}
