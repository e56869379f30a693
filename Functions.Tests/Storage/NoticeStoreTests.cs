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
        var stored = (await desk.FindAsync((await desk.BeginAsync(Material, null, "甲", Stop)).Value!.Id, Stop))!.Stored;

        var first = await desk.ChangeAsync(stored, stored.Draft with { Changes = "甲" }, "甲", Stop);
        var second = await desk.ChangeAsync(stored, stored.Draft with { Changes = "乙" }, "乙", Stop);

        Assert.Equal((true, false), (first, second));
        Assert.Equal("甲", (await desk.FindAsync(stored.Draft.Id, Stop))!.Draft.Changes);
    }

    [Fact]
    public async Task Issuing_freezes_a_version_and_a_correction_is_the_next()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var desk = checker.Get<NoticeDesk>();
        var id = (await desk.BeginAsync(Material, null, "经办", Stop)).Value!.Id;
        var draft = (await desk.FindAsync(id, Stop))!;

        var issued = await desk.IssueAsync(id, draft.Stored.Mark, "科长", Stop);
        var again = await desk.IssueAsync(id, draft.Stored.Mark, "别人", Stop);
        var changed = await desk.ChangeAsync(draft.Stored, draft.Draft, "别人", Stop);
        var wordless = await desk.CorrectAsync(id, " ", "经办", Stop);
        var corrected = await desk.CorrectAsync(id, "更正第三行", "经办", Stop);

        Assert.Equal(("科长", 1), (issued!.IssuedBy, issued.Draft.Version));
        Assert.Equal(Digest.OfText(Json.Write(issued.Notice)), issued.Digest);
        Assert.Null(again);
        Assert.Equal((false, false, true), (changed, wordless, corrected));
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
        var seen = (await desk.FindAsync(id, Stop))!.Stored;
        await desk.ChangeAsync(seen, seen.Draft with { Material = seen.Draft.Material with { Head = seen.Draft.Material.Head with { Deadline = null } } }, "经办", Stop);

        Assert.Null(await desk.IssueAsync(id, seen.Mark, "科长", Stop));
        Assert.Null(await desk.IssueAsync(id, (await desk.FindAsync(id, Stop))!.Stored.Mark, "科长", Stop));
        Assert.False(await desk.CorrectAsync(id, "更正", "经办", Stop));
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
}
