using Checker.Problems;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Checker.Units;
using Xunit;

namespace Checker.Tests.Units;

public sealed class SubmissionLifeTests
{
    private static readonly ReportContent Done = new("已更新首页", "约谈1人", []);
    private static readonly SubmissionStep Sign = new SubmissionStep.Sign(1, "李主任", LocalDay.DayOf(Some.Moment));

    private Submission? _now;

    [Fact]
    public void It_is_drafted_submitted_and_signed()
    {
        Assert.Equal("Drafted", Do(new SubmissionStep.Save(1, new ReportContent("草", null, []))));
        Assert.Equal("Drafted", Do(new SubmissionStep.Save(1, Done)));
        Assert.Equal("Submitted", Do(new SubmissionStep.Submit(1, Done)));
        Assert.Equal("Signed", Do(Sign));

        Assert.Equal(Done, _now!.Content);
        Assert.Equal([SubmissionState.Submitted, SubmissionState.Signed], _now.Events.Select(done => done.State));
        Assert.Equal(("李主任", LocalDay.DayOf(Some.Moment)), (_now.Events[1].Told, _now.Events[1].Day));
    }

    [Fact]
    public void What_was_sent_back_stays_and_the_next_is_a_new_one()
    {
        Do(new SubmissionStep.Submit(1, Done));
        Assert.Equal("Returned", Do(new SubmissionStep.Return(1, "缺少截图")));
        var returned = _now!;
        Assert.StartsWith("页面打开后", Do(new SubmissionStep.Submit(1, Done with { Text = "另" })), StringComparison.Ordinal);

        Assert.Equal("Submitted", Do(new SubmissionStep.Submit(2, Done)));

        Assert.Equal((2, SubmissionState.Returned, "缺少截图"), (_now!.Number, returned.State, returned.Events[^1].Told));
    }

    [Fact]
    public void Sent_twice_each_step_is_taken_once()
    {
        SubmissionStep[] steps =
        [
            new SubmissionStep.Save(1, Done), new SubmissionStep.Submit(1, Done), new SubmissionStep.Return(1, "补"), new SubmissionStep.Submit(2, Done),
            new SubmissionStep.Sign(2, "李", LocalDay.DayOf(Some.Moment)),
        ];

        Assert.All(steps, step =>
        {
            Assert.IsType<SubmissionTaken.Done>(Take(step));
            Assert.IsType<SubmissionTaken.Unchanged>(Take(step));
        });
    }

    [Theory]
    [InlineData(nameof(SubmissionState.Drafted), "sign", "该报告现为“草稿”，不能办理。")]
    [InlineData(nameof(SubmissionState.Drafted), "return", "该报告现为“草稿”，不能办理。")]
    [InlineData(nameof(SubmissionState.Submitted), "save", "已报送的报告尚未办结")]
    [InlineData(nameof(SubmissionState.Submitted), "submit", "已报送的报告尚未办结")]
    [InlineData(nameof(SubmissionState.Returned), "sign", "该报告现为“县区退回”，不能办理。")]
    [InlineData(nameof(SubmissionState.Signed), "return", "该报告现为“县区签收上报”，不能办理。")]
    [InlineData(nameof(SubmissionState.Signed), "submit", "已报送的报告尚未办结")]
    public void What_does_not_follow_is_refused(string state, string step, string told)
    {
        Do(new SubmissionStep.Submit(1, Done));
        _now = _now! with { State = Enum.Parse<SubmissionState>(state) };

        Assert.StartsWith(told, Do(step switch
        {
            "sign" => Sign,
            "return" => new SubmissionStep.Return(1, "补"),
            "save" => new SubmissionStep.Save(1, Done with { Text = "另" }),
            _ => new SubmissionStep.Submit(1, Done with { Text = "另" }),
        }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_through_no_county_is_signed_by_none()
    {
        Do(new SubmissionStep.Submit(1, Done));
        _now = _now! with { County = null };

        Assert.Equal("该报告不经县区报送。", Do(Sign));
        Assert.Equal("该报告不经县区报送。", Do(new SubmissionStep.Return(1, "补")));
    }

    [Fact]
    public void What_was_delivered_is_over_and_may_be_followed_by_another()
    {
        Do(new SubmissionStep.Submit(1, Done));
        Do(Sign);
        _now = _now! with { Delivered = true };

        Assert.Equal("Drafted", Do(new SubmissionStep.Save(2, Done)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void The_day_of_signing_lies_between_submitting_and_today(int days, bool taken)
    {
        Do(new SubmissionStep.Submit(1, Done));
        var day = LocalDay.DayOf(Some.Moment).AddDays(days);

        var told = Told(SubmissionLife.Take(Begin, _now, new SubmissionStep.Sign(1, "李", day), Some.Moment.AddDays(2), "李"));

        Assert.Equal(taken ? "Signed" : "签收日期须在单位报送之日至今日之间。", told);
    }

    [Theory]
    [InlineData(0, "请填写签收人")]
    [InlineData(1, "Signed")]
    [InlineData(Submission.LongestName, "Signed")]
    [InlineData(Submission.LongestName + 1, "请填写签收人")]
    public void A_signature_has_a_name(int length, string told)
    {
        Do(new SubmissionStep.Submit(1, Done));

        Assert.StartsWith(told, Do(new SubmissionStep.Sign(1, new string('李', length), LocalDay.DayOf(Some.Moment))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "请填写退回的原因")]
    [InlineData(1, "Returned")]
    [InlineData(Submission.LongestReason, "Returned")]
    [InlineData(Submission.LongestReason + 1, "请填写退回的原因")]
    public void Sending_back_has_a_reason(int length, string told)
    {
        Do(new SubmissionStep.Submit(1, Done));

        Assert.StartsWith(told, Do(new SubmissionStep.Return(1, new string('补', length))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, 0, "Submitted")]
    [InlineData(ReportContent.LongestText, ReportContent.LongestText, ReportContent.MostFiles, "Submitted")]
    [InlineData(0, 0, 0, "请填写整改情况。")]
    [InlineData(ReportContent.LongestText + 1, 0, 0, "整改情况不得超过4000字。")]
    [InlineData(1, ReportContent.LongestText + 1, 0, "问责情况不得超过4000字。")]
    [InlineData(1, 0, ReportContent.MostFiles + 1, "附件不得超过10个。")]
    public void A_report_has_its_bounds(int text, int accountability, int files, string told)
    {
        var content = ReportContent.Of(
            new string('改', text), new string('责', accountability), [.. Enumerable.Range(1, files).Select(number => new ReportFile($"{number}.pdf"))]);

        Assert.Equal(told, Do(new SubmissionStep.Submit(1, content)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void The_number_is_the_one_that_stood_on_the_page(int number) =>
        Assert.StartsWith("页面打开后", Do(new SubmissionStep.Submit(number, Done)), StringComparison.Ordinal);

    [Fact]
    public void A_draft_may_be_empty_and_what_is_not_there_is_not_signed()
    {
        Assert.Equal("没有这份报告。", Do(Sign));
        Assert.Equal("Drafted", Do(new SubmissionStep.Save(1, new ReportContent("", null, []))));
        Assert.Equal("没有这份报告。", Do(new SubmissionStep.Return(2, "补")));
    }

    private static Submission Begin => new() { Problem = SomeProblem.Key.Id, Number = 0, County = "示例县", Content = new ReportContent("", null, []) };

    private string Do(SubmissionStep step) => Told(Take(step));

    private SubmissionTaken Take(SubmissionStep step)
    {
        var taken = SubmissionLife.Take(Begin, _now, step, Some.Moment, "张三");
        if (taken is SubmissionTaken.Done(var next))
            _now = next;
        return taken;
    }

    private static string Told(SubmissionTaken taken) => taken switch
    {
        SubmissionTaken.Done(var submission) => submission.State.ToString(),
        SubmissionTaken.Unchanged => "Unchanged",
        SubmissionTaken.Refused(var why) => why,
        _ => "",
    };
}
