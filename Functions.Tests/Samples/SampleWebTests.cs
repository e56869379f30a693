using System.Net;
using System.Net.Sockets;
using Checker.Tests.Samples.Layouts;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Samples;

public sealed class SampleWebTests : IAsyncLifetime
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private SampleWeb _web = null!;

    public async ValueTask InitializeAsync() => _web = await SampleWeb.StartAsync(0, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _client.Dispose();
    }

    [Fact]
    public async Task Every_link_leads_to_a_page_that_answers_and_says_that_it_is_fiction()
    {
        var crawl = new SampleCrawl(_web, _client);

        foreach (var site in Serving())
        {
            var pages = await crawl.VisitAsync(site, TestContext.Current.CancellationToken);

            Assert.All(pages, page => Assert.Equal(200, page.Status));
            Assert.All(
                pages.Where(page => page.Own && !IsFramePart(page)),
                page => Assert.Contains(Layout.Fiction, page.Text, StringComparison.Ordinal));
            Assert.All(pages.Where(page => !page.Own), page => Assert.Equal(site.Portal, page.Address));
        }
    }

    [Fact]
    public async Task A_crawl_finds_all_pages_of_a_site()
    {
        var crawl = new SampleCrawl(_web, _client);

        foreach (var site in Serving())
        {
            var found = await crawl.VisitAsync(site, TestContext.Current.CancellationToken);

            Assert.Superset(
                site.Layout!.Pages(site).Select(page => new Uri(site.Home, page.Path)).ToHashSet(),
                found.Select(page => page.Address).ToHashSet());
        }
    }

    [Fact]
    public async Task Pages_are_written_as_their_site_is_defined_to_and_not_always_as_they_say()
    {
        foreach (var site in Serving())
        {
            using var response = await _client.GetAsync(site.Home, TestContext.Current.CancellationToken);
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal(site.Charset.Header, response.Content.Headers.ContentType?.CharSet);
            Assert.Contains($"charset={site.Charset.Meta}", site.Charset.Encoding.GetString(bytes), StringComparison.Ordinal);
        }

        Assert.Contains(_web.Sites, site => site.Charset == SampleCharset.Utf8SaidGb);
        Assert.Contains(_web.Sites, site => site.Charset == SampleCharset.GbSaidLatin);
    }

    [Fact]
    public async Task A_site_that_has_moved_leads_to_its_pages_on_the_portal()
    {
        var moved = Assert.Single(_web.Sites, site => site.Root.Length > 0);

        using var response = await _client.GetAsync(moved.Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(new Uri(moved.Portal, "/bm/lyj/"), response.Headers.Location);
        Assert.Contains($",{moved.Portal.Authority}/bm/lyj,", _web.RegistryCsv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusing_site_refuses()
    {
        foreach (var site in Answering(SampleAnswer.Refuses))
            Assert.Equal(SocketError.ConnectionRefused, await FailAsync(site));
    }

    [Fact]
    public async Task A_resetting_site_resets()
    {
        foreach (var site in Answering(SampleAnswer.Resets))
            Assert.Equal(SocketError.ConnectionReset, await FailAsync(site));
    }

    [Fact]
    public async Task A_hanging_site_takes_the_request_and_never_answers()
    {
        var site = Assert.Single(Answering(SampleAnswer.Hangs));
        using var patience = new CancellationTokenSource();
        var asked = _client.GetAsync(site.Address, patience.Token);

        await Wait.UntilAsync(() => _web.RequestsTo(site) == 1, TestContext.Current.CancellationToken);

        Assert.False(asked.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => asked);
    }

    [Fact]
    public async Task A_site_without_its_database_says_so_every_time()
    {
        var site = Assert.Single(Answering(SampleAnswer.DatabaseDown));

        for (var time = 1; time <= 3; time++)
        {
            using var response = await _client.GetAsync(site.Address, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Contains("数据库连接失败", site.Charset.Encoding.GetString(body), StringComparison.Ordinal);
            Assert.Equal(time, _web.RequestsTo(site));
        }
    }

    [Fact]
    public async Task It_stops_while_a_request_still_hangs()
    {
        var site = Assert.Single(Answering(SampleAnswer.Hangs));
        var hanging = _client.GetAsync(site.Address, TestContext.Current.CancellationToken);
        while (_web.RequestsTo(site) == 0)
            await Task.Yield();

        var stopped = _web.DisposeAsync().AsTask();

        await stopped.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
    }

    private IEnumerable<SampleSite> Answering(SampleAnswer answer) => _web.Sites.Where(site => site.Answer == answer);

    private IEnumerable<SampleSite> Serving() => Answering(SampleAnswer.Pages);

    /// <summary>Head, menu and frameset carry no footer; the page between them does.</summary>
    private static bool IsFramePart(Visited page) =>
        page.Text.Contains("<frameset", StringComparison.Ordinal) || page.Address.AbsolutePath is "/top.htm" or "/left.htm";

    private async Task<SocketError?> FailAsync(SampleSite site)
    {
        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => _client.GetAsync(site.Address, TestContext.Current.CancellationToken));
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket)
                return socket.SocketErrorCode;
        }

        return null;
    }
}
