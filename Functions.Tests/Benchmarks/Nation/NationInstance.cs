using System.Net;
using System.Net.Http.Headers;
using Checker.Fetching;

namespace Checker.Tests.Benchmarks.Nation;

/// <summary>One instance of the program: it asks for the pages of its checks at the program's own pace.</summary>
internal sealed class NationInstance(FetchOptions options, VirtualTime time, NationFigures figures, Random random)
{
    /// <summary>Batch and threshold of the queue's trigger (host.json).</summary>
    public const int Slots = 32;

    /// <summary>What a platform's or a page's server asks for with a 429.</summary>
    private static readonly TimeSpan AskedPause = TimeSpan.FromSeconds(20);

    private readonly Courtesy _courtesy = new(options, time);

    public int Busy { get; set; }

    /// <returns>Whether the home page opened.</returns>
    public async Task<bool> VisitAsync(NationSite site)
    {
        var started = time.GetUtcNow();
        await Task.Delay(random.NextDouble() * options.StartJitter, time);
        var opened = await VisitAsync(site, started);
        figures.Checks++;
        figures.Working += time.GetUtcNow() - started;
        return opened;
    }

    private async Task<bool> VisitAsync(NationSite site, DateTimeOffset started)
    {
        if (site.Manner is Manner.Silent or Manner.Gone)
        {
            for (var variant = 0; variant < 3; variant++) // the address as registered, with the other scheme, with or without www
                await AskAsync(site, site.Manner is Manner.Silent ? options.Timeout : TimeSpan.FromMilliseconds(100), limits: false);
            return false;
        }

        for (var page = 0; page < site.Pages; page++)
        {
            if (time.GetUtcNow() - started > options.TimePerCheck)
            {
                figures.OutOfTime++;
                return true;
            }

            await AskAsync(site, site.Answer * (0.5 + random.NextDouble()), limits: site.Manner is Manner.Limiting && page % 15 == 14);
        }

        return true;
    }

    private async Task AskAsync(NationSite site, TimeSpan takes, bool limits)
    {
        var route = new Checker.Fetching.Route([site.Address], Pace.Public);
        using var turn = await _courtesy.EnterAsync(site.Host, route, CancellationToken.None);
        figures.Begin(site, time.GetUtcNow());
        await Task.Delay(takes, time);
        figures.End(site, time.GetUtcNow());
        if (!limits)
            return;

        using var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(AskedPause);
        _courtesy.Heed(site.Host, answer);
    }
}
