using Azure;
using Checker.Fetching;
using Checker.Observing;
using Checker.Storage;
using Checker.Tests.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class ProbeMemoryTests
{
    private static readonly string Long = new('农', 400);

    [Theory]
    [InlineData("", true)]
    [InlineData("<p>新</p>", false)]
    public void A_home_page_is_known_while_it_comes_as_it_was(string more, bool isKnown)
    {
        var memory = new ProbeMemory();
        Probe(memory, SomeVisit.Answer("", Long));

        var probe = memory.Of(Stored("1"));
        var page = SomeVisit.Answer("", Long + more);

        Assert.Equal(isKnown, probe.Find(probe.KeyOf(page, PageRole.Home), page) is { Access: PageAccess.Opened });
    }

    [Fact]
    public void Once_the_site_is_written_anew_its_home_page_is_read_anew()
    {
        var memory = new ProbeMemory();
        Probe(memory, SomeVisit.Answer("", Long));

        var probe = memory.Of(Stored("2"));
        var page = SomeVisit.Answer("", Long);

        Assert.Null(probe.Find(probe.KeyOf(page, PageRole.Home), page));
    }

    private static void Probe(ProbeMemory memory, FetchOutcome page)
    {
        var probe = memory.Of(Stored("1"));
        var read = probe.Read(page, PageRole.Home);
        memory.Keep(Some.Site().Id, new VisitedPage(page, read, PageReader.HangsOnBodyAlone(read) ? probe.KeyOf(page, PageRole.Home) : null));
    }

    private static StoredSite Stored(string tag) => new(Some.Site(), 1, new ETag(tag));
}
