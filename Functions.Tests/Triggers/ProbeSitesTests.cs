using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Triggers;

public sealed class ProbeSitesTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_site_of_a_batch_has_its_letter_recorded()
    {
        await using var up = await CountyWeb.StartAsync();
        await using var down = await CountyWeb.StartAsync(_ => false);
        await using var checker = await CheckerAsync(up, down);
        await SaveAsync(checker, ("s-up", up.Home), ("s-down", down.Home), ("s-stopped", up.Home));
        await checker.Get<Stopping>().StopAsync(SiteId.Parse("s-stopped"), "张三", "", Stop);

        await ProbeAsync(checker, "s-up", "s-down", "s-stopped", "s-unknown");

        Assert.Equal(("o", "f", ""), (await ReadAsync(checker, "s-up"), await ReadAsync(checker, "s-down"), await ReadAsync(checker, "s-stopped")));
        Assert.Equal("", await ReadAsync(checker, "s-unknown"));
    }

    [Theory]
    [InlineData(4, "f")]
    [InlineData(5, "u")]
    public async Task A_whole_batch_that_fails_at_once_is_our_own_outage(int sites, string letter)
    {
        await using var down = await CountyWeb.StartAsync(_ => false);
        await using var checker = await CheckerAsync(down, down);
        string[] ids = [.. Enumerable.Range(1, sites).Select(number => $"s-{number:000}")];
        await SaveAsync(checker, [.. ids.Select(id => (id, down.Home))]);

        await ProbeAsync(checker, ids);

        foreach (var id in ids)
            Assert.Equal(letter, await ReadAsync(checker, id));
    }

    /// <summary>The process was asleep: what it took for silence may have been its own.</summary>
    [Fact]
    public async Task What_failed_while_the_program_did_not_run_is_not_held_against_a_site()
    {
        await using var up = await CountyWeb.StartAsync();
        await using var down = await CountyWeb.StartAsync(_ => false);
        await using var checker = await CheckerAsync(up, down);
        await SaveAsync(checker, ("s-up", up.Home), ("s-down", down.Home));
        await checker.Get<ProgramRuns>().WakeAsync(TimeProvider.System.GetUtcNow().AddHours(-3), Stop);

        await ProbeAsync(checker, "s-up", "s-down");

        Assert.Equal(("o", "u"), (await ReadAsync(checker, "s-up"), await ReadAsync(checker, "s-down")));
        Assert.Single(await checker.Get<ProgramRuns>().GapsAsync(TimeProvider.System.GetUtcNow().AddDays(-1), Stop));
    }

    [Fact]
    public async Task The_timer_sends_every_watched_site_once()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Probes:Daily", "48"));
        await SaveAsync(checker, ("s-one", new Uri(Some.Home)), ("s-two", new Uri(Some.Home)));

        await checker.Get<PlanProbes>().RunAsync(new TimerInfo(), Stop);

        var queue = await checker.Get<StorageAccount>().Queue(Names.SiteProbes).GetPropertiesAsync(Stop);
        Assert.Equal(1, queue.Value.ApproximateMessagesCount);
    }

    /// <summary>A week of probes makes certain what one check only suspects.</summary>
    [Theory]
    [InlineData(5, nameof(Strength.Suspected))] // too few a day
    [InlineData(20, nameof(Strength.Definite))]
    public async Task A_check_is_judged_with_the_week_before_it(int daily, string strength)
    {
        await using var down = await CountyWeb.StartAsync(_ => false);
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Fetch:AllowedPorts", $"{down.Home.Port}"));
        var site = SiteId.Parse("s-down");
        var round = await checker.RoundAsync(down.Home, site);
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        var history = Enumerable.Range(1, 8).SelectMany(day => Enumerable.Range(0, daily).Select(slot => new ProbeSlot(today.AddDays(-day), slot)));
        await checker.Get<ProbeStore>().ImportAsync(site, history.ToDictionary(slot => slot, _ => "f"), Stop);

        foreach (var visit in (int[])[1, 2, 3])
            await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = site, Visit = visit }, Stop);

        var finding = (await checker.ResultAsync(round, site))!.Conclusion.Findings.Single(finding => finding.Rule == "unreachable-home");
        Assert.Equal(strength, finding.Strength.ToString());
    }

    [Fact]
    public async Task What_a_unit_told_beforehand_does_not_count_as_probe_nor_as_check()
    {
        await using var down = await CountyWeb.StartAsync(_ => false);
        await using var checker = await IdleChecker.CreateAsync(azurite, ("Fetch:AllowedPorts", $"{down.Home.Port}"));
        var site = SiteId.Parse("s-down");
        var round = await checker.RoundAsync(down.Home, site);
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        var entry = new FilingEntry("维护", RegistryDate.Write(today.AddDays(-1)), RegistryDate.Write(today.AddDays(1)), "王主任", null);
        Assert.Empty((await checker.Get<FilingStore>().AddAsync(site, entry, "李科员", Stop)).Faults);

        await ProbeAsync(checker, "s-down");
        await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = site, Visit = 1 }, Stop);

        Assert.Equal("r", await ReadAsync(checker, "s-down"));
        var conclusion = (await checker.ResultAsync(round, site))!.Conclusion;
        Assert.Empty(conclusion.Findings);
        Assert.Equal(Reason.Reported, conclusion.Verdicts.Single(verdict => verdict.Rule == "unreachable-home").Reason);
    }

    private Task<IdleChecker> CheckerAsync(CountyWeb one, CountyWeb other) =>
        IdleChecker.CreateAsync(azurite, ("Fetch:AllowedPorts", $"{one.Home.Port},{other.Home.Port}"));

    private static Task SaveAsync(IdleChecker checker, params (string Id, Uri Home)[] sites) =>
        checker.Get<SiteStore>().SaveAsync(sites.Select(site => Some.Site() with { Id = SiteId.Parse(site.Id), Home = site.Home }), Stop);

    private static Task ProbeAsync(IdleChecker checker, params string[] sites) =>
        checker.Get<ProbeSites>().RunAsync(new ProbeBatch { Sites = [.. sites.Select(SiteId.Parse)] }, Stop);

    private static async Task<string> ReadAsync(IdleChecker checker, string site)
    {
        var today = LocalDay.DayOf(TimeProvider.System.GetUtcNow());
        var days = await checker.Get<ProbeStore>().ReadAsync(SiteId.Parse(site), today.AddDays(-1), today.AddDays(1), [], Stop);
        return string.Concat(days.Select(day => day.Outcomes));
    }
}
