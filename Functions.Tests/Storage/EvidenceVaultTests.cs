using System.Text;
using Checker.Problems;
using Checker.Storage;
using Checker.Storage.Warc;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class EvidenceVaultTests(Azurite azurite)
{
    private const string Text = "<title>示例</title><p>首页</p>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_is_copied_whole_once_and_outlives_the_visits_file()
    {
        var stores = await Stores.CreateAsync(azurite);
        var kept = await SomeVisit.SaveAsync(stores, 1, SomeVisit.Answer("", Text));
        var problem = WithEvidence(EvidenceId.Of(kept.Observation.Home.Evidence!));

        var first = await Vault(stores).TryKeepAsync(problem, Stop);
        await stores.Account.Container(Names.CheckFiles).DeleteBlobAsync(kept.Files.Warc, cancellationToken: Stop);
        var second = await Vault(stores).TryKeepAsync(problem, Stop);

        Assert.Equal((true, true), (first, second));
        Assert.Equal(Text, Encoding.UTF8.GetString(WarcRecord.Read(await CopyAsync(stores, problem)).Payload.Span));
    }

    [Fact]
    public async Task A_body_that_was_served_before_is_copied_with_it()
    {
        var stores = await Stores.CreateAsync(azurite);
        await SomeVisit.SaveAsync(stores, 1, SomeVisit.Answer("", Text));
        var again = await SomeVisit.SaveAsync(stores, 2, SomeVisit.Answer("", Text));
        var place = again.Observation.Home.Evidence!;
        var problem = WithEvidence(EvidenceId.Of(place));

        Assert.True(await Vault(stores).TryKeepAsync(problem, Stop));

        var copy = await CopyAsync(stores, problem);
        Assert.Equal(WarcType.Revisit, WarcRecord.Read(copy[..(int)place.Length]).Type);
        Assert.Equal(Text, Encoding.UTF8.GetString(WarcRecord.Read(copy[(int)place.Length..]).Payload.Span));
    }

    [Fact]
    public async Task Evidence_is_read_from_the_copy_when_the_visits_file_is_no_more()
    {
        var stores = await Stores.CreateAsync(azurite);
        var first = await SomeVisit.SaveAsync(stores, 1, SomeVisit.Answer("", Text));
        var again = await SomeVisit.SaveAsync(stores, 2, SomeVisit.Answer("", Text));
        string[] ids = [EvidenceId.Of(first.Observation.Home.Evidence!), EvidenceId.Of(again.Observation.Home.Evidence!)];
        foreach (var id in ids)
            Assert.True(await Vault(stores).TryKeepAsync(WithEvidence(id), Stop));

        await DeleteAsync(stores, first); // the record of the second stays, its body is gone
        var bodyGone = await stores.Evidence.ReadAsync(ids[1], Stop);
        await DeleteAsync(stores, again);
        var bothGone = await Task.WhenAll(ids.Select(id => stores.Evidence.ReadAsync(id, Stop)));

        Assert.Equal(Text, Encoding.UTF8.GetString(bodyGone!.Payload.Span));
        Assert.All(bothGone, record => Assert.Equal(Text, Encoding.UTF8.GetString(record!.Payload.Span)));
        Assert.Null(await stores.Evidence.ReadAsync(ids[0].Replace(".1-", ".3-", StringComparison.Ordinal), Stop));
    }

    [Theory]
    [InlineData("2016-05-17-routine.s-example.1-aaaaaaaa.10.20")]
    [InlineData("nonsense")]
    public async Task Evidence_that_is_no_more_is_told(string id)
    {
        var stores = await Stores.CreateAsync(azurite);

        Assert.False(await Vault(stores).TryKeepAsync(WithEvidence(id), Stop));
    }

    private static Problem WithEvidence(string id)
    {
        var found = SomeProblem.Found().Now!;
        return found with { Items = [found.Items[0] with { Evidence = [id] }] };
    }

    private static async Task DeleteAsync(Stores stores, KeptVisit visit) =>
        await stores.Account.Container(Names.CheckFiles).DeleteBlobAsync(visit.Files.Warc, cancellationToken: Stop);

    private static EvidenceVault Vault(Stores stores) => new(stores.Account, stores.Visits, stores.Bodies);

    private static async Task<ReadOnlyMemory<byte>> CopyAsync(Stores stores, Problem problem)
    {
        var name = $"{problem.Id}/{problem.Items[0].Evidence[0]}.warc.gz";
        var content = await stores.Account.Container(Names.EvidenceFiles).GetBlobClient(name).DownloadContentAsync(Stop);
        return content.Value.Content.ToMemory();
    }
}
