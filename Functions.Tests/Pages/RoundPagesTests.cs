using System.Net;
using System.Text.RegularExpressions;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Pages;

public sealed partial class RoundPagesTests(SharedChecker checker) : IClassFixture<SharedChecker>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_spot_check_is_drawn_by_the_form_and_its_draw_is_shown()
    {
        using var visitor = await checker.Running.SignInAsync(Stop);

        var mistaken = await SendAsync(visitor, ("size", "0"), ("seed", "<b>种子"));
        var round = await SendAsync(visitor, ("size", "1"), ("seed", "2016"), ("by", "county"), ("key", "pressed-twice"));
        var sentTwice = await SendAsync(visitor, ("size", "1"), ("seed", "2016"), ("by", "county"), ("key", "pressed-twice"));
        var draw = await visitor.GetStringAsync(DrawLink().Match(round).Value, Stop);
        var again = await SendAsync(visitor, ("size", "1"), ("seed", "2017"));
        var coverage = await visitor.GetStringAsync("/office/coverage", Stop);

        Assert.Contains("size", mistaken, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;b&gt;种子\"", mistaken, StringComparison.Ordinal);
        Assert.Contains("随机抽查", round, StringComparison.Ordinal);
        Assert.Equal(DrawLink().Match(round).Value, DrawLink().Match(sentTwice).Value);
        Assert.Contains("<code>2016</code>", draw, StringComparison.Ordinal);
        Assert.Contains("抽中", draw, StringComparison.Ordinal);
        Assert.Contains("再次抽取须在", again, StringComparison.Ordinal);
        Assert.Contains("<b>0</b>一年内未抽到", coverage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_is_paused_resumed_and_ended_with_who_and_why()
    {
        var id = RoundId.Of(RoundKind.SpotCheck, Some.Moment, 1);
        await checker.Get<RoundStore>().AddAsync(SomeRound.Round(1, id) with { State = RoundState.Running, SteppedAt = DateTimeOffset.MaxValue }, [Some.Site().Id], Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);

        var paused = await SteerAsync(visitor, id, "pause", "网络<维护>");
        var resumed = await SteerAsync(visitor, id, "resume", "");
        var ended = await SteerAsync(visitor, id, "end", "提前完成");

        Assert.Contains("继续检查", paused, StringComparison.Ordinal);
        Assert.Contains("<td>网络&lt;维护&gt;</td>", paused, StringComparison.Ordinal);
        Assert.Contains("暂停检查", resumed, StringComparison.Ordinal);
        Assert.Contains("<td>结束</td><td>本机用户</td><td>提前完成</td>", ended, StringComparison.Ordinal);
        var round = (await checker.Get<RoundStore>().FindAsync(id, Stop))!.Round;
        Assert.Equal((false, 3), (round.Paused, round.Notes.Count));
        Assert.True(round.EndsBy <= TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task A_round_that_spares_a_server_says_when_its_last_check_begins()
    {
        var id = RoundId.Of(RoundKind.SpotCheck, Some.Moment, 2);
        var round = SomeRound.Round(1, id) with
        {
            State = RoundState.Running,
            SteppedAt = DateTimeOffset.MaxValue,
            Interval = TimeSpan.FromMinutes(10),
            NextAt = new DateTimeOffset(2016, 5, 17, 18, 20, 0, LocalDay.Offset),
        };
        await checker.Get<RoundStore>().AddAsync(round, [Some.Site().Id], Stop);
        using var visitor = await checker.Running.SignInAsync(Stop);

        var page = await visitor.GetStringAsync($"/office/rounds/{id}", Stop);

        Assert.Contains("还有 1 个网站依次开始，最后一个约在 2016年5月17日 18:20 开始", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause", 409)]
    [InlineData("end", 409)]
    public async Task A_closed_round_stays_as_it_is(string what, int status)
    {
        using var answer = await checker.Http.PostAsync($"/api/rounds/{SharedChecker.Closed}/{what}", null, Stop);
        using var unknown = await checker.Http.PostAsync($"/api/rounds/2016-05-18-routine/{what}", null, Stop);
        using var tooLong = await checker.Http.PostAsync($"/api/rounds/{SharedChecker.Closed}/{what}?why={new string('x', 201)}", null, Stop);

        Assert.Equal((status, 404, 400), ((int)answer.StatusCode, (int)unknown.StatusCode, (int)tooLong.StatusCode));
    }

    [Theory]
    [InlineData("/office/rounds")]
    [InlineData("/office/rounds/2016-05-17-routine/steer")]
    public async Task A_form_that_is_none_of_ours_changes_nothing(string path)
    {
        using var visitor = await checker.Running.SignInAsync(Stop);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("kind", "routine"), KeyValuePair.Create("what", "end")]);

        using var answer = await visitor.PostAsync(path, form, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Task<string> SendAsync(HttpClient visitor, params (string Name, string Value)[] fields) =>
        PostAsync(visitor, "/office/rounds/new", "/office/rounds", [("kind", "spot-check"), .. fields]);

    private static Task<string> SteerAsync(HttpClient visitor, RoundId round, string what, string why) =>
        PostAsync(visitor, $"/office/rounds/{round}", $"/office/rounds/{round}/steer", ("what", what), ("why", why));

    /// <summary>Sends a page's own form, with the hidden fields that stand in it where no other is given.</summary>
    private static async Task<string> PostAsync(HttpClient visitor, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await visitor.GetStringAsync(page, Stop);
        var hidden = Hidden().Matches(html).Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value))
            .ExceptBy(fields.Select(field => field.Name), field => field.Key);
        using var form = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await visitor.PostAsync(action, form, Stop);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?")]
    private static partial Regex Hidden();

    [GeneratedRegex("/office/rounds/[^/\"]+/draw")]
    private static partial Regex DrawLink();
}
