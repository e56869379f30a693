using Checker.Notices;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Notices;
using Checker.Tests.Samples;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

/// <summary>The case of 2016 from the registry to the notice, through everything between them.</summary>
public sealed class NoticeGatheringTests(Azurite azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Confirmed_problems_of_both_batches_make_the_notice_of_2016()
    {
        await using var web = await SampleWeb.StartAsync(0, Stop);
        var ports = string.Join(',', web.Sites.Select(site => site.Address.Port).Distinct());
        await using var checker = await RunningChecker.StartAsync(
            azurite, Stop, null, ("Fetch:AllowedPorts", ports), ("Fetch:ConfirmAfter", "00:00:01,00:00:01"));
        var office = new SampleOffice(checker.Http, web, Stop);
        var round = await office.ConfirmAllAsync();

        var (material, refusal) = await checker.Services.GetRequiredService<NoticeGathering>().GatherAsync(Order(web, office, round), Stop);

        Assert.Null(refusal);
        Assert.Empty(NoticeMaterialCheck.Mistakes(material!));
        var notice = NoticeComposer.Compose(material!, Notice2016.Template, Notice2016.RuleSet);
        var expected = NoticeComposer.Compose(Notice2016.Material, Notice2016.Template, Notice2016.RuleSet);
        Assert.Empty(notice.Blocks);
        Assert.Equal(Cells(expected), Cells(notice));
        Assert.Equal(expected.Figures, notice.Figures);
        Assert.Equal(
            expected.Body.Where(paragraph => !paragraph.Personal).Select(paragraph => paragraph.Lead + paragraph.Text),
            notice.Body.Where(paragraph => !paragraph.Personal).Select(paragraph => paragraph.Lead + paragraph.Text));
        Assert.Equal(18, material!.Problems.Count(problem => problem.Explains is null));
    }

    [Fact]
    public async Task A_batch_that_runs_or_a_notice_that_nobody_knows_makes_none()
    {
        await using var checker = await RunningChecker.StartAsync(azurite, Stop);
        await checker.Services.GetRequiredService<SiteStore>().SaveAsync([Some.Site()], Stop);
        await checker.Services.GetRequiredService<EditionStore>().FreezeAsync(SomeRound.Id, SomeRound.RuleSet.Id, Stop);
        await checker.Services.GetRequiredService<RoundStore>().AddAsync(SomeRound.Round(1) with { State = RoundState.Closed }, [Some.Site().Id], Stop);
        var gathering = checker.Services.GetRequiredService<NoticeGathering>();
        var order = new NoticeOrder { Round = SomeRound.Id, Head = Notice2016.Material.Head };

        var (material, _) = await gathering.GatherAsync(order, Stop);
        var (_, unknown) = await gathering.GatherAsync(order with { Round = RoundId.Parse("2016-05-18-routine", null) }, Stop);
        var (_, noNotice) = await gathering.GatherAsync(order with { Rechecked = "驻政办〔1999〕1号" }, Stop);

        Assert.Empty(material!.SpotCheck.Results);
        Assert.Contains("尚未结束", unknown, StringComparison.Ordinal);
        Assert.Contains("驻政办〔1999〕1号", noNotice, StringComparison.Ordinal);
    }

    private static NoticeOrder Order(SampleWeb web, SampleOffice office, string round) => new()
    {
        Round = RoundId.Parse(round, null),
        Rechecked = SampleCase.Notice,
        From = Some.Day("2016-05-03"),
        To = Some.Day("2016-05-17"),
        Head = web.Case.Head,
        Higher = web.Case.Higher,
        Choices = [.. web.Case.Choices.Select(choice => new RowChoice(SiteId.Parse(office.IdOf(choice.Site))) { Veto = choice.Veto, Note = choice.Note })],
    };

    private static IEnumerable<string> Cells(Notice notice) =>
        notice.Annexes.SelectMany(annex => annex.Rows.Select(row => string.Join('|', row.Cells.Select(cell => $"{cell.Text}x{cell.Rows}"))));
}
