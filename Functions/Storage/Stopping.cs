using Checker.Sites;

namespace Checker.Storage;

/// <summary>Stops checks and resumes them, with a line in the log of who did; the pages and the API come through here alike.</summary>
internal sealed partial class Stopping(StopStore stops, TimeProvider clock, ILogger<Stopping> logger)
{
    private const string All = "all sites";

    /// <param name="site">Null for all.</param>
    /// <returns>False when the reason is too long; nothing is stopped then.</returns>
    public async Task<bool> StopAsync(SiteId? site, string by, string why, CancellationToken cancellationToken)
    {
        if (why.Length > Stop.LongestWhy)
            return false;

        await stops.StopAsync(new Stop(site, clock.GetUtcNow(), by, why.Trim()), cancellationToken);
        LogStopped(logger, site?.ToString() ?? All, by);
        return true;
    }

    public async Task ResumeAsync(SiteId? site, string by, CancellationToken cancellationToken)
    {
        await stops.ResumeAsync(site, cancellationToken);
        LogResumed(logger, site?.ToString() ?? All, by);
    }

    [LoggerMessage(LogLevel.Warning, "Checks of {Sites} stopped by {By}")]
    private static partial void LogStopped(ILogger logger, string sites, string by);

    [LoggerMessage(LogLevel.Warning, "Checks of {Sites} resumed by {By}")]
    private static partial void LogResumed(ILogger logger, string sites, string by);
}
