using Checker.Problems;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Checker.Units;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class SubmissionEditsTests(DeskOffice office) : IClassFixture<DeskOffice>
{
    private static readonly ReportContent Content = new("已更新", null, []);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateOnly Today => LocalDay.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task What_was_signed_and_lost_on_the_way_is_delivered_by_signing_again()
    {
        var id = await SubmittedAsync("crash");
        var store = office.Get<SubmissionStore>();
        var stored = Assert.Single(await store.OfAsync(id, Stop));
        await store.TryWriteAsync(stored, stored.Submission with { State = SubmissionState.Signed }, Stop);

        var taken = await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Sign(1, "李主任", Today));
        await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Sign(1, "李主任", Today));

        Assert.True(Assert.IsType<SubmissionTaken.Done>(taken).Submission.Delivered);
        Assert.Equal((ProblemState.Reported, 5), ((await office.FindAsync(id)).State, (await office.FindAsync(id)).Steps));
    }

    [Fact]
    public async Task The_county_has_the_report_from_handing_in_until_it_signs_or_sends_back()
    {
        var id = await SubmittedAsync("handed");
        var handed = await office.FindAsync(id);
        await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Submit(1, Content));
        await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Return(1, "缺少截图"));
        var back = await office.FindAsync(id);
        await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Submit(2, Content));
        await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Sign(2, "李主任", Today));
        var signed = await office.FindAsync(id);

        Assert.Equal((Today, null, null), (handed.HandedIn, back.HandedIn, signed.HandedIn));
        Assert.Equal((handed.Steps + 1, ProblemState.Reported), (back.Steps, signed.State));
    }

    [Fact]
    public async Task A_citys_report_that_was_lost_on_the_way_is_delivered_by_sending_it_again()
    {
        var id = await office.PutAsync(DeskOffice.City, "city crash");
        var lost = new Submission { Problem = id, Number = 1, State = SubmissionState.Submitted, Content = Content };
        await office.Get<SubmissionStore>().TryWriteAsync(null, lost, Stop);

        await TakeAsync(DeskOffice.City, id, new SubmissionStep.Submit(1, Content));

        Assert.Equal(ProblemState.Reported, (await office.FindAsync(id)).State);
    }

    [Fact]
    public async Task Of_signing_and_sending_back_at_one_moment_one_holds()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var id = await SubmittedAsync($"race {attempt}");

            var taken = await Task.WhenAll(
                TakeAsync(DeskOffice.Own, id, new SubmissionStep.Sign(1, "李主任", Today)), TakeAsync(DeskOffice.Own, id, new SubmissionStep.Return(1, "缺少截图")));

            var submission = Assert.Single(await office.Get<SubmissionStore>().OfAsync(id, Stop)).Submission;
            Assert.Single(taken.OfType<SubmissionTaken.Done>());
            Assert.Equal(submission.State is SubmissionState.Signed ? ProblemState.Reported : ProblemState.Notified, (await office.FindAsync(id)).State);
        }
    }

    [Fact]
    public async Task Ten_signatures_at_one_moment_are_one_step()
    {
        var id = await SubmittedAsync("ten");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TakeAsync(DeskOffice.Own, id, new SubmissionStep.Sign(1, "李主任", Today))));

        Assert.Equal((ProblemState.Reported, 5), ((await office.FindAsync(id)).State, (await office.FindAsync(id)).Steps));
    }

    [Fact]
    public async Task What_is_no_longer_open_is_neither_reported_nor_signed_but_may_be_sent_back()
    {
        var id = await SubmittedAsync("rectified");
        await office.Get<ProblemEdits>().DoAsync(id, new ProblemAction.Recheck(RecheckOutcome.Rectified, null, "已更新"), new EditTerms("甲"), Stop);

        var signed = await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Sign(1, "李主任", Today));
        var back = await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Return(1, "已整改"));
        var again = await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Submit(2, Content));

        Assert.Equal("该问题现为“已整改”，不再报送整改情况。", Assert.IsType<SubmissionTaken.Refused>(signed).Why);
        Assert.IsType<SubmissionTaken.Done>(back);
        Assert.IsType<SubmissionTaken.Refused>(again);
        Assert.Equal(ProblemState.Rectified, (await office.FindAsync(id)).State);
    }

    [Fact]
    public async Task What_a_unit_may_not_see_it_does_not_report()
    {
        var unconfirmed = await office.PutAsync(DeskOffice.Own, "unconfirmed", notified: false);
        var others = await office.PutAsync(DeskOffice.Other, "others");

        Assert.Null(await TakeAsync(DeskOffice.Own, unconfirmed, new SubmissionStep.Submit(1, Content)));
        Assert.Null(await TakeAsync(DeskOffice.Own, others, new SubmissionStep.Submit(1, Content)));
        Assert.Empty(await office.Get<SubmissionStore>().OfAsync(others, Stop));
    }

    private async Task<ProblemId> SubmittedAsync(string group)
    {
        var id = await office.PutAsync(DeskOffice.Own, group);
        Assert.IsType<SubmissionTaken.Done>(await TakeAsync(DeskOffice.Own, id, new SubmissionStep.Submit(1, Content)));
        return id;
    }

    private Task<SubmissionTaken?> TakeAsync(Site site, ProblemId id, SubmissionStep step) =>
        office.Get<SubmissionEdits>().TakeAsync(site, id, step, "张三", Stop);
}
