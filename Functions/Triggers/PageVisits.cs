using Checker.Fetching;
using Checker.Observing;
using Checker.Sites;

namespace Checker.Triggers;

/// <summary>A page asked for, and what was read of it.</summary>
internal sealed record VisitedPage(FetchOutcome Outcome, PageFacts Page);

/// <summary>
/// Asks for pages and reads them: many are waited for at a time, but no more are read than there are processors, since a
/// page's tree takes a hundred times the memory of the page.
/// </summary>
internal sealed class PageVisits : IDisposable
{
    private readonly SemaphoreSlim _readers = new(Environment.ProcessorCount);

    public async Task<VisitedPage> VisitAsync(SiteSession session, Site site, VisitPage page, CancellationToken cancellationToken)
    {
        var outcome = await session.FetchAsync(page.Address, cancellationToken);

        await _readers.WaitAsync(cancellationToken);
        try
        {
            return new VisitedPage(outcome, PageReader.Read(outcome, page.Role, site));
        }
        finally
        {
            _readers.Release();
        }
    }

    public void Dispose() => _readers.Dispose();
}
