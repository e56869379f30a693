using Checker.Notices;
using Checker.Storage;
using Checker.Tests.Notices;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class NoticeStoreTests(Azurite azurite)
{
    private static readonly byte[] Material = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Notice2016.Material, NoticeMaterialReader.Json);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_comes_back_as_it_was_begun()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var desk = checker.Get<NoticeDesk>();

        var begun = await desk.BeginAsync(Material, null, "经办", Stop);

        var standing = await desk.FindAsync(begun.Value!.Id, Stop);
        Assert.Equal("zhumadian-2016", standing!.Draft.Template.Id);
        Assert.Equal("经办", standing.Draft.ChangedBy);
        Assert.Equal(Json.Write(Notice2016.Material), Json.Write(standing.Draft.Material));
        Assert.Equal([begun.Value.Id], await checker.Get<NoticeStore>().AllAsync(Stop));
    }

    [Fact]
    public async Task Of_two_who_change_a_draft_at_once_the_second_is_told()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var desk = checker.Get<NoticeDesk>();
        var id = (await desk.BeginAsync(Material, null, "甲", Stop)).Value!.Id;

        var first = await ChangeAsync(desk, id, 0, "甲");
        var second = await ChangeAsync(desk, id, 0, "乙");
        var third = await ChangeAsync(desk, id, 1, "乙");

        Assert.IsType<Changed<StandingNotice>.Done>(first);
        var change = Assert.Single(Assert.IsType<Changed<StandingNotice>.Overtaken>(second).Value.Draft.History);
        Assert.Equal(("甲", "试改"), (change.By, change.What));
        Assert.Equal("乙", Assert.IsType<Changed<StandingNotice>.Done>(third).Value.Draft.Changes);
    }

    [Fact]
    public async Task Issuing_freezes_a_version_and_a_correction_is_the_next()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var desk = checker.Get<NoticeDesk>();
        var id = (await desk.BeginAsync(Material, null, "经办", Stop)).Value!.Id;
        var draft = (await desk.FindAsync(id, Stop))!;

        var issued = Assert.IsType<Changed<StandingNotice>.Done>(await desk.IssueAsync(id, draft.Draft.Revision, "科长", Stop)).Value.Issued!;
        var again = await desk.IssueAsync(id, draft.Draft.Revision, "别人", Stop);
        var changed = await ChangeAsync(desk, id, draft.Draft.Revision, "别人");
        var wordless = await desk.CorrectAsync(id, " ", "经办", Stop);
        var corrected = await desk.CorrectAsync(id, "更正第三行", "经办", Stop);

        Assert.Equal(("科长", 1), (issued.IssuedBy, issued.Draft.Version));
        Assert.Equal(Digest.OfText(Json.Write(issued.Notice)), issued.Digest);
        Assert.Equal("科长", Assert.IsType<Changed<StandingNotice>.Unchanged>(again).Value.Issued!.IssuedBy);
        Assert.IsType<Changed<StandingNotice>.Refused>(changed);
        Assert.IsType<Changed<StandingNotice>.Refused>(wordless);
        Assert.IsType<Changed<StandingNotice>.Done>(corrected);
        var standing = (await desk.FindAsync(id, Stop))!;
        Assert.Equal((2, "更正第三行", null), (standing.Draft.Version, standing.Draft.Changes, standing.Issued));
        var kept = (await checker.Get<NoticeStore>().FindIssuedAsync(id, 1, Stop))!;
        Assert.Equal(issued.Digest, Digest.OfText(Json.Write(kept.Notice)));
    }

    [Fact]
    public async Task Nobody_issues_what_is_blocked_or_what_they_have_not_seen()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var desk = checker.Get<NoticeDesk>();
        var id = (await desk.BeginAsync(Material, null, "经办", Stop)).Value!.Id;
        await desk.ChangeAsync(
            id, 0, "文头", "经办", draft => new(draft with { Material = draft.Material with { Head = draft.Material.Head with { Deadline = null } } }, []), Stop);

        Assert.IsType<Changed<StandingNotice>.Overtaken>(await desk.IssueAsync(id, 0, "科长", Stop));
        Assert.Contains("未填写整改期限。", Assert.IsType<Changed<StandingNotice>.Refused>(await desk.IssueAsync(id, 1, "科长", Stop)).Mistakes);
        Assert.IsType<Changed<StandingNotice>.Refused>(await desk.CorrectAsync(id, "更正", "经办", Stop));
    }

    [Fact]
    public async Task An_edition_or_a_template_that_there_is_not_begins_nothing()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var desk = checker.Get<NoticeDesk>();
        var unknown = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Notice2016.Material with { RuleSet = "none" }, NoticeMaterialReader.Json);

        Assert.Equal(["ruleSet：没有名为“none”的检查指标版本。"], (await desk.BeginAsync(unknown, null, "经办", Stop)).Mistakes);
        Assert.Equal(["template：没有名为“none”的模板。"], (await desk.BeginAsync(Material, "none", "经办", Stop)).Mistakes);
        Assert.Empty(await checker.Get<NoticeStore>().AllAsync(Stop));
        Assert.Null(await desk.FindAsync(NoticeId.Parse("n-unknown", null), Stop));
    }

    private static Task<Changed<StandingNotice>> ChangeAsync(NoticeDesk desk, NoticeId id, int seen, string by) =>
        desk.ChangeAsync(id, seen, "试改", by, draft => new(draft with { Changes = by }, []), Stop);
}
