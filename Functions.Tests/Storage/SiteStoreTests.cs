using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class SiteStoreTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_is_read_as_it_was_saved()
    {
        var sites = (await Stores.CreateAsync(azurite)).Sites;
        var site = Some.Site(SiteState.ClosureApproved, new Closure { Kind = ClosureKind.ForGood, Approved = new DateOnly(2015, 11, 2), MovedTo = "市政府门户网站" }) with
        {
            Order = 7,
            Code = "4117000001",
            Aliases = ["甲网", "乙网"],
            Dated = [new DatedName(RegistryField.Aliases, "乙网", null, new DateOnly(2016, 3, 1)), new DatedName(RegistryField.Sponsor, "甲局", new DateOnly(2010, 1, 1), null)],
            Scope = ["xxgk.example.gov.cn/nyj"],
            HasServices = false,
            Columns = [new RegisteredColumn("工作动态", ColumnClass.News, Some.Address("gzdt/"))],
            Home = new Uri("http://www.example.gov.cn/%E9%A6%96%E9%A1%B5/?a=1&b=%20"),
        };

        await sites.SaveAsync([site], Stop);
        var read = (await sites.FindAsync(site.Id, Stop))!;

        Assert.Equal(site.Home.AbsoluteUri, read.Home.AbsoluteUri);
        Assert.Equal(site.Columns, read.Columns);
        Assert.Equal(site.Aliases, read.Aliases);
        Assert.Equal(site.Scope, read.Scope);
        Assert.Equal(site.Dated, read.Dated);
        Assert.Equivalent(site.Closure, read.Closure, strict: true);
        Assert.Equal(site with { Columns = read.Columns, Aliases = read.Aliases, Dated = read.Dated, Scope = read.Scope, Closure = read.Closure }, read);
    }

    [Fact]
    public async Task All_stand_in_protocol_order_however_many_and_a_second_saving_changes_what_is_there()
    {
        var sites = (await Stores.CreateAsync(azurite)).Sites;
        Site[] registry = [.. Enumerable.Range(1, 1050).Select(number => Site(number, order: 2000 - number))];

        await sites.SaveAsync(registry, Stop);
        await sites.SaveAsync([registry[0] with { Name = "改名", Order = 0 }], Stop);

        var all = await sites.AllAsync(Stop);
        Assert.Equal(registry.Length, all.Count);
        Assert.Equal("改名", all[0].Name);
        Assert.Equal(registry.Skip(1).Reverse().Select(site => site.Id), all.Skip(1).Select(site => site.Id));
    }

    [Fact]
    public async Task A_site_that_was_struck_off_is_gone_and_may_be_struck_off_again()
    {
        var sites = (await Stores.CreateAsync(azurite)).Sites;
        await sites.SaveAsync([Site(1, 1), Site(2, 2)], Stop);

        await sites.StrikeOffAsync(Site(1, 1).Id, Stop);
        await sites.StrikeOffAsync(Site(1, 1).Id, Stop);

        Assert.Null(await sites.FindAsync(Site(1, 1).Id, Stop));
        Assert.Equal(Site(2, 2).Id, Assert.Single(await sites.AllAsync(Stop)).Id);
    }

    private static Site Site(int number, int order) => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}"), Order = order };
}
