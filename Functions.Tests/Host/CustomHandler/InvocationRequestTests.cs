using System.Text;
using System.Text.Json;
using Checker.Tests.Support.FakeHost;
using Xunit;

namespace Checker.Tests.Host.CustomHandler;

public sealed class InvocationRequestTests
{
    [Theory]
    [InlineData("""{"v":1,"round":"2016-05-17-routine","site":"s-1"}""")]
    [InlineData("plain text")]
    [InlineData("[1,2]")]
    [InlineData("42")]
    [InlineData("abcd")]
    [InlineData("驻马店\n\u0001\"\\")]
    [InlineData("")]
    public async Task A_messages_text_comes_out_exactly_as_it_was_sent(string text)
    {
        var request = await ReadAsync(Envelope.Message("msg", text));

        Assert.Equal(text, request.TextOf("msg"));
    }

    [Theory]
    [InlineData("""{"Data":{"msg":"plain"}}""", "plain")]
    [InlineData("""{"Data":{"msg":"{\"v\":1}"}}""", """{"v":1}""")]
    [InlineData("""{"Data":{"msg":{"v":1}}}""", """{"v":1}""")]
    [InlineData("""{"Data":{"msg":"null"}}""", null)]
    [InlineData("""{"Data":{"msg":null}}""", null)]
    [InlineData("""{"Data":{"other":"x"}}""", null)]
    [InlineData("""{"Data":[]}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""[]""", null)]
    [InlineData("", null)]
    public async Task Text_with_one_layer_less_is_taken_and_none_is_told(string body, string? text)
    {
        var request = await ReadAsync(body);

        Assert.Equal(text, request.TextOf("msg"));
    }

    [Theory]
    [InlineData("""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-11-22T08:30:41.1303457+00:00"},"IsPastDue":true}}}""", true)]
    [InlineData("""{"Data":{"timer":{"Schedule":{},"ScheduleStatus":null,"IsPastDue":false}}}""", false)]
    [InlineData("""{"Data":{"timer":{}}}""", false)]
    [InlineData("""{"Data":{"timer":null}}""", false)]
    [InlineData("""{"Data":{}}""", false)]
    [InlineData("{}", false)]
    [InlineData("", false)]
    public async Task A_timer_knows_whether_it_is_past_due(string body, bool pastDue)
    {
        var request = await ReadAsync(body);

        Assert.Equal(pastDue, request.TimerOf("timer").IsPastDue);
    }

    [Theory]
    [InlineData("""{"DequeueCount":"3"}""", 3)]
    [InlineData("""{"DequeueCount":3}""", 3)]
    [InlineData("""{"DequeueCount":"\"three\""}""", null)]
    [InlineData("""{"RetryContext":{"RetryCount":0,"MaxRetryCount":2,"Exception":null,"Instance":null,"State":{}}}""", 1)]
    [InlineData("""{"RetryContext":{"RetryCount":1,"Exception":{"StackTrace":"at A()\n at B()","Deep":[[[{}]]]}},"DequeueCount":"7","unknown":[]}""", 2)]
    [InlineData("""{"RetryContext":"none"}""", null)]
    [InlineData("7", null)]
    public async Task The_attempt_is_read_from_whatever_tells_it(string metadata, int? attempt)
    {
        var request = await ReadAsync($$"""{"Data":{},"Metadata":{{metadata}}}""");

        Assert.Equal(attempt, request.Attempt);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{\"Data\":")]
    [InlineData("{} {}")]
    public async Task A_body_that_is_no_json_is_an_error(string body) =>
        await Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync(body));

    [Fact]
    public async Task Half_a_character_is_an_error_like_any_other()
    {
        var request = await ReadAsync("""{"Data":{"msg":"\ud800"}}""");

        Assert.ThrowsAny<JsonException>(() => request.TextOf("msg"));
    }

    [Fact]
    public async Task Half_a_character_further_in_stays_as_it_was_written()
    {
        var request = await ReadAsync("""{"Data":{"msg":"\"\\ud800\""}}""");

        Assert.Equal("\"\\ud800\"", request.TextOf("msg"));
    }

    private static Task<InvocationRequest> ReadAsync(string body) =>
        InvocationRequest.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), TestContext.Current.CancellationToken);
}
