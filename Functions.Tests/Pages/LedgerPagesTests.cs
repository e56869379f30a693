using System.Net;
using Checker.Problems;
using Checker.Storage;
using Checker.Tests.Problems;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed class LedgerPagesTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/office/ledger", "办公台账")]
    [InlineData("/office/reminders?within=5", "5日内到期")]
    [InlineData("/office/talks", "约谈建议名单")]
    [InlineData("/office/talks/0123456789abcdef", "没有这个约谈决定")]
    [InlineData("/office/self-checks", "自查任务")]
    [InlineData("/office/self-checks/2016-05-17-routine/0123456789abcdef", "没有这个自查任务")]
    [InlineData("/office/lexicon", "程序不自带词条")]
    [InlineData("/office/higher", "登记上级检查结果")]
    [InlineData("/office/higher/0123456789abcdef", "没有这份检查结果")]
    [InlineData("/office/rounds/2016-05-17-routine/papers", "检查工作底稿")]
    [InlineData("/office/rounds/2016-05-17-routine/papers/s-example", "首页栏目2周内未更新")]
    [InlineData("/office/rounds/2016-05-17-routine/papers/s-nobody", "没有这份评分表")]
    public async Task Every_page_shows_itself_without_a_style_or_script_of_its_own(string address, string text)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var page = await visitor.GetStringAsync(address, Stop);

        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_form_is_proposed_and_approved_by_forms()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var page = await visitor.GetStringAsync("/office/lexicon", Stop);

        var mistaken = await SendAsync(visitor, "/office/lexicon", page, ("wrong", "居"), ("right", "局"), ("class", "名称"), ("since", ""), ("excuses", ""));
        var proposed = await SendAsync(visitor, "/office/lexicon", page, ("wrong", "<b>农业居"), ("right", "农业局"), ("class", "名称"), ("since", "2019-03-01"), ("excuses", ""));
        var entry = Assert.Single(await checker.Get<LexiconStore>().AllAsync(Stop));
        var approved = await SendAsync(visitor, $"/office/lexicon/{entry.Id}/approve", proposed, ("version", "1"));
        var late = await SendAsync(visitor, $"/office/lexicon/{entry.Id}/withdraw", proposed, ("version", "1"));

        Assert.Contains("错误写法不得少于2字。", mistaken, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;农业居", proposed, StringComparison.Ordinal);
        Assert.Contains("待批准", proposed, StringComparison.Ordinal);
        Assert.Contains("已批准", approved, StringComparison.Ordinal);
        Assert.Contains("未办理：页面打开后该词条已有变化", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leaders_decision_and_the_record_are_entered_by_forms()
    {
        var some = SomeProblem.Notified();
        await checker.Get<ProblemStore>().TryWriteAsync(null, some.Now!, some.History, null, Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);
        var talks = await visitor.GetStringAsync("/office/talks", Stop);

        var mistaken = await SendAsync(visitor, "/office/talks", talks, ("unit", "示例县农业局"), ("hold", "true"), ("reason", "逾期"), ("approver", ""), ("on", "2016-06-02"));
        var taken = await SendAsync(visitor, "/office/talks", talks, ("unit", "示例县农业局"), ("hold", "true"), ("reason", "<b>逾期"), ("approver", "主任"), ("on", "2016-06-02"));
        var talk = (await checker.Get<TalkStore>().AllAsync(Stop)).First(each => each.Unit == "示例县农业局");
        var page = await visitor.GetStringAsync($"/office/talks/{talk.Id}", Stop);
        var held = await SendAsync(visitor, $"/office/talks/{talk.Id}/records", page, ("version", "1"), ("on", "2016-06-03"), ("chair", "主任"), ("attended", "局长"), ("text", "已表态"), ("files", "记录.pdf"));
        var late = await SendAsync(visitor, $"/office/talks/{talk.Id}/records", page, ("version", "1"), ("on", "2016-06-03"), ("chair", "主任"), ("attended", "局长"), ("text", "又"), ("files", ""));

        Assert.Contains("逾期未报送整改情况", talks, StringComparison.Ordinal);
        Assert.Contains("请填写批准人。", mistaken, StringComparison.Ordinal);
        Assert.Contains("待约谈", taken, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;逾期", taken, StringComparison.Ordinal);
        Assert.Contains("已约谈", held, StringComparison.Ordinal);
        Assert.Contains("未登记：页面打开后该记录已有变化", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_higher_offices_result_is_entered_and_its_sites_are_added()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        var list = await visitor.GetStringAsync("/office/higher", Stop);

        var entered = await SendAsync(
            visitor, "/office/higher", list, ("office", "省政府办公厅"), ("number", "通报1号"), ("on", "2016-04-20"), ("area", "全省"),
            ("inspected", "216"), ("unqualified", "119"), ("oursInspected", "11"), ("oursUnqualified", "4"));
        var result = Assert.Single(await checker.Get<HigherStore>().AllAsync(Stop), each => each.Number == "通报1号").Id;
        var added = await SendAsync(visitor, $"/office/higher/{result}/add", entered, ("unit", ""), ("site", "不知名网站"), ("text", "打不开"), ("deadline", ""));
        var matched = await SendAsync(visitor, $"/office/higher/{result}/match", added, ("name", "不知名网站"), ("site", "s-example"));

        Assert.Contains("全省检查网站216个，不合格119个；其中我方检查11个，不合格4个", entered, StringComparison.Ordinal);
        Assert.Contains("未对应", added, StringComparison.Ordinal);
        Assert.Contains("“不知名网站”即示例县农业局网站", matched, StringComparison.Ordinal);
        var tracked = await checker.Get<ProblemStore>().FindAsync(new ProblemKey(Some.Site().Id, ProblemKey.Manual, "通报1号：打不开").Id, Stop);
        Assert.Equal("省政府办公厅", Assert.Single(tracked!.Problem.Notices).Office);
    }

    /// <summary>A form's answer, with the token of the page that it stands on.</summary>
    private static async Task<string> SendAsync(HttpClient visitor, string address, string page, params (string Name, string Value)[] fields)
    {
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await visitor.PostAsync(address, form, Stop);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{address}: {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
