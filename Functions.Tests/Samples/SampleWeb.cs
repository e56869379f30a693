using System.Net;
using Checker.Sites;

namespace Checker.Tests.Samples;

/// <summary>
/// The case of 2016 as a web of its own: the sites that the notice names, innocent twins and others in good order, on
/// loopback addresses. All of it is fiction, and says so.
/// </summary>
internal sealed class SampleWeb : IAsyncDisposable
{
    /// <summary>The day that the pages are written for.</summary>
    public static readonly DateOnly Today = new(2016, 5, 17);

    /// <summary>The instant as which a round over the sample web is judged.</summary>
    public static readonly DateTimeOffset ReferenceTime = new(2016, 5, 17, 18, 0, 0, LocalDay.Offset);

    private readonly WebApplication _app;
    private readonly IReadOnlyList<SampleHost> _hosts;

    private SampleWeb(WebApplication app, IReadOnlyList<SampleHost> hosts)
    {
        _app = app;
        _hosts = hosts;
        Sites = [.. hosts.Select(host => host.Site)];
        RegistryCsv = SampleRegistry.Write(Sites);
        Drawn = [.. Sites.Where(site => site.Drawn)];
        ProbesCsv = SampleProbes.Csv(Sites);
        Case = SampleCase.Of(Sites);
    }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<SampleSite> Sites { get; }

    /// <summary>The forty that were drawn.</summary>
    public IReadOnlyList<SampleSite> Drawn { get; }

    /// <summary>What the office brings to it.</summary>
    public SampleCase Case { get; }

    /// <summary>The registry, with the live addresses.</summary>
    public string RegistryCsv { get; }

    /// <summary>The probes of the week before, with the live addresses.</summary>
    public string ProbesCsv { get; }

    /// <param name="port">0: any free one.</param>
    public static async Task<SampleWeb> StartAsync(int port, CancellationToken cancellationToken)
    {
        IReadOnlyList<SampleSite> cases = [.. FaultySites.All, .. HealthySites.All, .. OtherSites.All];
        var endpoints = SampleAddresses.For(cases.Count, port);
        var hosts = Hosts([.. cases.Zip(endpoints, (site, endpoint) => site with
        {
            Address = AddressOf(endpoint),
            Portal = AddressOf(endpoints[cases.TakeWhile(other => !IsPortal(other)).Count()]),
        })]);

        var app = Build(hosts.Zip(endpoints).Where(pair => pair.First.Site.Answer is not SampleAnswer.Refuses)
            .ToDictionary(pair => pair.Second, pair => pair.First));
        await app.StartAsync(cancellationToken);
        return new SampleWeb(app, hosts);
    }

    /// <summary>How many requests have reached the site since the start.</summary>
    public int RequestsTo(SampleSite site) => _hosts[site.Number - 1].Requests;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>The portal also carries the pages of the sites that moved to it.</summary>
    private static List<SampleHost> Hosts(IReadOnlyList<SampleSite> sites)
    {
        var moved = sites.Where(site => site.Root.Length > 0).SelectMany(PagesOf);
        return [.. sites.Select(site => new SampleHost(site, IsPortal(site) ? [.. PagesOf(site), .. moved] : PagesOf(site)))];
    }

    /// <summary>The city's own.</summary>
    private static bool IsPortal(SampleSite site) => site is { Kind: SiteKind.Portal, County: null };

    private static IEnumerable<SamplePage> PagesOf(SampleSite site) => site.Layout?.Pages(site) ?? [];

    private static Uri AddressOf(IPEndPoint endpoint) => new($"http://{endpoint}/");

    private static WebApplication Build(Dictionary<IPEndPoint, SampleHost> hosts)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            foreach (var endpoint in hosts.Keys)
                kestrel.Listen(endpoint);
        });

        var app = builder.Build();
        app.Run(context => hosts[LocalEnd(context.Connection)].AnswerAsync(context));
        return app;
    }

    private static IPEndPoint LocalEnd(ConnectionInfo connection) => new(connection.LocalIpAddress!, connection.LocalPort);
}
