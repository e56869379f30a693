using Checker.Notices;
using Checker.Notices.Papers;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

/// <summary>Papers made of what is stored: one site that was stale in a spot check of May 2016.</summary>
public sealed class NoticePaperDeskTests(Azurite azurite)
{
    private const string Round = "2016-05-17-routine";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "本季度没有完成的检查批次。")]
    [InlineData(2, "本季度共完成检查1批次（具体情况见附件1）。")]
    [InlineData(3, "本季度没有完成的检查批次。")]
    public async Task A_round_counts_in_the_quarter_that_it_ended_in(int quarter, string said)
    {
        await using var checker = await CheckerAsync();

        Assert.Contains(said, await TextAsync(checker, new() { Kind = PaperKind.Quarter, Year = 2016, Quarter = quarter }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_confirmed_is_undetermined_in_a_report()
    {
        await using var checker = await CheckerAsync();

        var text = await TextAsync(checker, new() { Kind = PaperKind.Quarter, Year = 2016, Quarter = 2 });

        Assert.Contains("本季度共抽查网站1个（同一网站多次抽查的，以最近一次结果为准），不合格0个，未能判定1个。", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_counts_its_rounds_and_the_registry()
    {
        await using var checker = await CheckerAsync();

        var (paper, _) = await ComposeAsync(checker, new() { Kind = PaperKind.Year, Year = 2016 });

        var figures = paper!.Annexes[0].Rows.ToDictionary(row => row.Cells[2].Text, row => row.Cells[3].Text);
        Assert.Equal(("1", "1", "1", "0", ""), (figures["名录网站数（个）"], figures["组织抽查次数（次）"], figures["抽查网站数（个次）"], figures["不合格网站数（个次）"], figures["组织培训次数（次）"]));
    }

    [Fact]
    public async Task A_working_paper_has_the_rounds_sites_with_what_was_found()
    {
        await using var checker = await CheckerAsync();

        var (paper, _) = await ComposeAsync(checker, new() { Kind = PaperKind.WorkingPaper, Round = Round });

        var row = Assert.Single(paper!.Annexes[0].Rows);
        Assert.Equal("示例县农业局网站，示例县农业局，http://www.example.gov.cn/", row.Cells[1].Text);
        Assert.Contains("首页栏目2周内未更新（确定，未经人工核实）", row.Cells[4].Text, StringComparison.Ordinal);
        Assert.Empty(paper.Blocks);
    }

    [Fact]
    public async Task A_scoring_sheet_is_found_by_the_sites_name_or_id()
    {
        await using var checker = await CheckerAsync();

        var (byName, _) = await ComposeAsync(checker, new() { Kind = PaperKind.ScoringSheet, Round = Round, Site = "示例县农业局网站" });
        var (byId, _) = await ComposeAsync(checker, new() { Kind = PaperKind.ScoringSheet, Round = Round, Site = "s-example" });
        var (none, refusal) = await ComposeAsync(checker, new() { Kind = PaperKind.ScoringSheet, Round = Round, Site = "别的网站" });

        Assert.Equal(byName!.Annexes[0].Rows.Count, byId!.Annexes[0].Rows.Count);
        Assert.Null(none);
        Assert.NotNull(refusal);
    }

    [Fact]
    public async Task Our_address_agent_and_pace_come_from_the_settings()
    {
        await using var checker = await CheckerAsync(("Fetch:Agent", "OfficeChecker/2.0"), ("Fetch:QuietHours", "22,23"), ("Fetch:PagesPerCheck", "77"));

        var text = await TextAsync(checker, new() { Kind = PaperKind.Whitelist });

        Assert.Contains("访问标识（User-Agent）：OfficeChecker/2.0。", text, StringComparison.Ordinal);
        Assert.Contains("每日22时至次日0时以外的时段", text, StringComparison.Ordinal);
        Assert.Contains("一次检查访问页面不超过77个", text, StringComparison.Ordinal);
        Assert.Contains("203.0.113.7", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_office_nothing_is_signed()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);

        var (paper, refusal) = await ComposeAsync(checker, new() { Kind = PaperKind.Announcement });

        Assert.Null(paper);
        Assert.Equal("请先填写发文机关。", refusal);
    }

    [Fact]
    public async Task Of_two_who_word_a_kind_at_once_the_second_is_told()
    {
        await using var checker = await IdleChecker.CreateAsync(azurite);
        var desk = checker.Get<NoticePaperDesk>();
        var own = PaperTemplates.For(PaperKind.Year) with { Title = "{year}年数据" };

        var first = await desk.RewordAsync(own, 0, "甲", Stop);
        var second = await desk.RewordAsync(own with { Title = "数据" }, 0, "乙", Stop);

        Assert.IsType<Changed<PaperWords>.Done>(first);
        Assert.Equal("甲", Assert.Single(Assert.IsType<Changed<PaperWords>.Overtaken>(second).Value.Edits).By);
        var stored = await checker.Get<NoticePaperStore>().WordsAsync(PaperKind.Year, Stop);
        Assert.Equal(("title", "甲"), (Assert.Single(stored.Words.Edits).Place, stored.Words.Edits[0].By));
    }

    private static Task<(Notice? Paper, string? Refusal)> ComposeAsync(IdleChecker checker, NoticePaperOrder order) =>
        checker.Get<NoticePaperDesk>().ComposeAsync(order, Stop);

    private static async Task<string> TextAsync(IdleChecker checker, NoticePaperOrder order)
    {
        var (paper, refusal) = await ComposeAsync(checker, order);
        Assert.Null(refusal);
        return string.Join('\n', paper!.Body.Select(paragraph => paragraph.Lead + paragraph.Text));
    }

    private async Task<IdleChecker> CheckerAsync(params (string, string)[] settings)
    {
        var checker = await IdleChecker.CreateAsync(azurite, settings);
        var round = SomeRound.Round(1, RoundId.Parse(Round, null)) with { Kind = RoundKind.SpotCheck, State = RoundState.Closed, ClosedAt = Some.Moment };
        await checker.Get<SiteStore>().SaveAsync([Some.Site()], Stop);
        await checker.Get<EditionStore>().FreezeAsync(round.Id, round.RuleSet, Stop);
        await checker.Get<RoundStore>().AddAsync(round, [Some.Site().Id], Stop);
        await checker.Get<CheckStore>().TryConcludeAsync(SomeRound.Stale("s-example") with { Round = round.Id }, Stop);
        var head = new NoticeHead { Office = "示例市政府办公室", OfficeShort = "市政府办公室", NumberWord = "示例办", Year = 2016 };
        await checker.Get<NoticePaperDesk>().SaveHeadAsync(new OfficeHead { Head = head, Addresses = ["203.0.113.7"] }, "经办", Stop);
        return checker;
    }
}
