using Checker.Observing.Wordings;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Triggers;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class LexiconStoreTests(Azurite azurite)
{
    private static readonly LexiconDraft Draft = new("示例县农业居", "示例县农业局", "机构名称", null, null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_is_looked_for_from_its_approval_to_its_withdrawal()
    {
        await using var web = await CountyWeb.StartAsync(extra: "<p>示例县农业居通知</p>");
        await using var checker = await IdleChecker.CreateAsync(azurite, web.Home);
        var store = checker.Get<LexiconStore>();
        var entry = Assert.IsType<Changed<LexiconEntry>.Done>(await store.ProposeAsync(Draft, "甲", Stop)).Value;

        var proposed = await CheckAsync(checker, web.Home, 17);
        await store.TurnAsync(entry.Id, LexiconState.Approved, "乙", 1, Stop);
        var approved = await CheckAsync(checker, web.Home, 18);
        await store.TurnAsync(entry.Id, LexiconState.Withdrawn, "乙", 2, Stop);
        var withdrawn = await CheckAsync(checker, web.Home, 19);

        Assert.Equal(["", "“示例县农业居”应为“示例县农业局”(严重表述错误)", ""], [proposed, approved, withdrawn]);
        Assert.Equal(["甲提出", "乙批准", "乙停用"], Assert.Single(await store.AllAsync(Stop)).Notes.Select(note => note.By + note.What));
    }

    [Fact]
    public async Task A_form_is_entered_once_and_a_change_is_made_by_who_has_seen_the_last()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var store = checker.Get<LexiconStore>();
        var entry = Assert.IsType<Changed<LexiconEntry>.Done>(await store.ProposeAsync(Draft, "甲", Stop)).Value;

        Assert.IsType<Changed<LexiconEntry>.Refused>(await store.ProposeAsync(Draft, "甲", Stop));
        await store.TurnAsync(entry.Id, LexiconState.Approved, "乙", 1, Stop);
        Assert.IsType<Changed<LexiconEntry>.Overtaken>(await store.TurnAsync(entry.Id, LexiconState.Withdrawn, "丙", 1, Stop));
        Assert.IsType<Changed<LexiconEntry>.Missing>(await store.TurnAsync("0123456789abcdef", LexiconState.Withdrawn, "丙", 1, Stop));
        Assert.IsType<Changed<LexiconEntry>.Missing>(await store.TurnAsync("../x", LexiconState.Withdrawn, "丙", 1, Stop));
    }

    [Fact]
    public async Task The_registrys_former_names_are_suggested_until_they_are_entered()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        await checker.Get<SiteStore>().SaveAsync([Some.Site() with { Dated = [new DatedName(RegistryField.Sponsor, "示例县农机局", null, Some.Day("2018-12-31"))] }], Stop);
        var store = checker.Get<LexiconStore>();

        var draft = Assert.Single(await store.SuggestAsync(Stop));
        await store.ProposeAsync(draft, "甲", Stop);

        Assert.Equal(("示例县农机局", Some.Day("2019-01-01")), (draft.Wrong, draft.Since));
        Assert.Empty(await store.SuggestAsync(Stop));
        Assert.Equal(0, (await store.ApprovedAsync(Stop)).Count);
    }

    private static async Task<string> CheckAsync(IdleChecker checker, Uri home, int day)
    {
        var round = await checker.RoundAsync(SomeRound.Round(1, RoundId.Routine(new DateOnly(2016, 5, day))), home, Some.Site().Id);
        await checker.Get<CheckSite>().RunAsync(new SiteCheckRequest { Round = round.Id, Site = Some.Site().Id }, Stop);
        return string.Join(' ', (await checker.ResultAsync(round, Some.Site().Id))!.Conclusion.Findings.Where(finding => finding.Rule is "serious-wording").Select(finding => finding.Sentence));
    }
}
