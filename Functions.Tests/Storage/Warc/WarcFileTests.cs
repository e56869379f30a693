using System.Text;
using Checker.Storage.Warc;
using Xunit;

namespace Checker.Tests.Storage.Warc;

public class WarcFileTests
{
    [Fact]
    public void A_page_comes_back_from_its_range_alone_as_it_was_served()
    {
        var content = Visit.Write(Visit.Answered(Visit.Exchange("http://a.example/other")), Visit.Answered(Visit.Exchange(body: "<b>正文</b>")));

        var record = content.Read(1);

        Assert.Equal(WarcType.Response, record.Type);
        Assert.Equal(new Uri("http://a.example/"), record.Address);
        Assert.Equal("2016-05-17T10:00:00.123456Z", record.Fields["WARC-Date"]);
        Assert.Equal(Visit.At.AddTicks(-7), record.At);
        Assert.Equal("203.0.113.7", record.Fields["WARC-IP-Address"]);
        Assert.Equal("00:00:00.1200000", record.Fields["X-Took"]);
        Assert.Equal(200, record.Head?.Status);
        Assert.Equal("text/html", record.Head?["content-type"]);
        Assert.Equal("<b>正文</b>", Encoding.UTF8.GetString(record.Payload.Span));
    }

    [Fact]
    public void Digests_and_lengths_are_true()
    {
        var content = Visit.Write(Visit.Answered(Visit.Exchange(body: "<b>正文</b>")));

        var text = Encoding.Latin1.GetString(Visit.Unzip(content.Member(0)));

        var parts = text.Split("\r\n\r\n", 3);
        var payload = parts[2][..^4];
        var block = parts[1] + "\r\n\r\n" + payload;
        Assert.EndsWith("\r\n\r\n", parts[2], StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes("<b>正文</b>"), Encoding.Latin1.GetBytes(payload));
        Assert.Contains($"\r\nContent-Length: {block.Length}", parts[0], StringComparison.Ordinal);
        Assert.Contains($"\r\nWARC-Block-Digest: sha256:{Visit.Sha256(block)}\r\n", parts[0], StringComparison.Ordinal);
        Assert.Contains($"\r\nWARC-Payload-Digest: sha256:{Visit.Sha256(payload)}\r\n", parts[0], StringComparison.Ordinal);
        Assert.Equal(Visit.Sha256(payload), content.Entries[0].Sha256);
    }

    [Fact]
    public void The_fields_of_undone_encodings_get_another_name_and_the_length_is_true()
    {
        var exchange = Visit.Exchange(
            body: "0123456789",
            head: "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nTransfer-Encoding: chunked\r\nContent-Length: 7\r\nServer: s\r\n");

        var record = Visit.Write(Visit.Answered(exchange)).Read(0);

        Assert.Equal(
            "HTTP/1.1 200 OK\r\nX-Archive-Orig-content-encoding: gzip\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\n"
            + "X-Archive-Orig-Content-Length: 7\r\nServer: s\r\nContent-Length: 10\r\n\r\n",
            record.Head?.Text);
    }

    [Fact]
    public void The_request_is_kept_before_its_answer_and_names_it()
    {
        var content = Visit.Write(Visit.Answered(Visit.Exchange()));

        var text = content.Text();

        var request = text[text.IndexOf("WARC-Type: request", StringComparison.Ordinal)..];
        Assert.Contains($"WARC-Concurrent-To: {content.Read(0).Fields["WARC-Record-ID"]}\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nGET / HTTP/1.1\r\nHost: a.example\r\n\r\n\r\n\r\n", request, StringComparison.Ordinal);
        Assert.Contains("WARC-Type: response", request, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_are_kept_and_the_entry_is_the_page_they_led_to()
    {
        var redirect = Visit.Exchange("http://a.example/", "moved", status: 302);
        var page = Visit.Exchange("http://b.example/index.html", "here");

        var content = Visit.Write(Visit.Answered(redirect, page));

        var entry = Assert.Single(content.Entries);
        Assert.Equal(("http://b.example/index.html", "http://a.example/"), (entry.Address.AbsoluteUri, entry.Asked.AbsoluteUri));
        Assert.Equal("here"u8, content.Read(0).Payload.Span);
        Assert.Contains("HTTP/1.1 302 OK", content.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_served_before_is_named_and_not_kept_again()
    {
        var known = new KnownBody(new Uri("http://a.example/first"), Visit.At.AddDays(-1));
        var digest = Visit.Sha256("again");

        var content = Visit.Write(sha256 => sha256 == digest ? known : null, Visit.Answered(Visit.Exchange(body: "again")));

        var record = content.Read(0);
        Assert.True(content.Entries[0].Revisit);
        Assert.Equal(digest, content.Entries[0].Sha256);
        Assert.Equal(WarcType.Revisit, record.Type);
        Assert.Equal("http://netpreserve.org/warc/1.1/revisit/identical-payload-digest", record.Fields["WARC-Profile"]);
        Assert.Equal("http://a.example/first", record.Fields["WARC-Refers-To-Target-URI"]);
        Assert.Equal("2016-05-16T10:00:00.123456Z", record.Fields["WARC-Refers-To-Date"]);
        Assert.Equal("sha256:" + digest, record.Fields["WARC-Payload-Digest"]);
        Assert.Equal(200, record.Head?.Status);
        Assert.True(record.Payload.IsEmpty);
        Assert.DoesNotContain("again", content.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_is_kept_once_in_one_visit()
    {
        var content = Visit.Write(
            Visit.Answered(Visit.Exchange("http://a.example/1", "same")), Visit.Answered(Visit.Exchange("http://a.example/2", "same")));

        var record = content.Read(1);

        Assert.Equal([false, true], content.Entries.Select(entry => entry.Revisit));
        Assert.Equal("http://a.example/1", record.Fields["WARC-Refers-To-Target-URI"]);
    }

    [Fact]
    public void An_empty_body_and_a_redirect_s_are_never_taken_for_known()
    {
        var known = new KnownBody(new Uri("http://a.example/first"), Visit.At);

        var content = Visit.Write(
            sha256 => sha256 == Visit.Sha256("page") ? null : known,
            Visit.Answered(Visit.Exchange(body: "")),
            Visit.Answered(Visit.Exchange(body: "moved", status: 302), Visit.Exchange(body: "page")));

        Assert.All(content.Entries, entry => Assert.Equal(WarcType.Response, entry.Type));
        Assert.DoesNotContain("WARC-Type: revisit", content.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_kept_with_its_cause()
    {
        var content = Visit.Write(Visit.Failed());

        var record = content.Read(0);

        Assert.Equal(WarcType.Metadata, content.Entries[0].Type);
        Assert.Equal(new Uri("http://a.example/gone"), content.Entries[0].Asked);
        Assert.Equal((WarcType.Metadata, new Uri("http://a.example/gone")), (record.Type, record.Address));
        Assert.Null(record.Head);
        Assert.Equal(
            "outcome: TimedOut\r\ndetail: No answer within 15 s.\r\ntook: 00:00:15\r\n", Encoding.UTF8.GetString(record.Payload.Span));
        Assert.Equal(Visit.Sha256(Encoding.Latin1.GetString(record.Payload.Span)), content.Entries[0].Sha256);
    }

    [Fact]
    public void The_redirects_before_a_failure_are_kept()
    {
        var content = Visit.Write(Visit.Failed("A loop.", Visit.Exchange("http://a.example/round", "moved", status: 302)));

        Assert.Single(content.Entries);
        Assert.Contains("WARC-Target-URI: http://a.example/round\r\n", content.Text(), StringComparison.Ordinal);
        Assert.Contains("detail: A loop.\r\n", content.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_detail_with_line_breaks_forges_no_field()
    {
        var content = Visit.Write(Visit.Failed("Broken.\r\noutcome: Fine\nx: y"));

        Assert.Contains("detail: Broken. outcome: Fine x: y\r\ntook:", content.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, Visit.MaxBodyBytes, null)]
    [InlineData(true, Visit.MaxBodyBytes, "length")]
    [InlineData(true, Visit.MaxBodyBytes - 1, "disconnect")]
    public void A_body_that_is_not_whole_says_why(bool truncated, int length, string? expected)
    {
        var exchange = Visit.Exchange(body: new string('a', length)) with { Truncated = truncated };

        var record = Visit.Write(Visit.Answered(exchange)).Read(0);

        Assert.Equal(expected, record.Fields.GetValueOrDefault("WARC-Truncated"));
    }

    [Fact]
    public void A_private_number_is_kept_nowhere()
    {
        const string Number = "411702199001010120";
        var exchange = Visit.Exchange($"http://a.example/?id={Number}", $"name {Number}.") with
        {
            RequestHead = $"GET /?id={Number} HTTP/1.1\r\nHost: a.example\r\n",
            ResponseHead = $"HTTP/1.1 200 OK\r\nSet-Cookie: id={Number}\r\n",
        };

        var content = Visit.Write(Visit.Answered(exchange), Visit.Failed($"No host for {Number}."));

        var record = content.Read(0);
        Assert.DoesNotContain(Number, content.Text(), StringComparison.Ordinal);
        Assert.Equal((WarcType.Conversion, WarcType.Conversion), (record.Type, content.Entries[0].Type));
        Assert.Equal("name 411702***********0."u8, record.Payload.Span);
        Assert.Equal(Visit.Sha256("name 411702***********0."), content.Entries[0].Sha256);
        Assert.Equal("sha256:" + content.Entries[0].Sha256, record.Fields["WARC-Payload-Digest"]);
        Assert.Equal("sha256:" + Visit.Sha256($"name {Number}."), record.Fields["X-Masked-Original-Digest"]);
        Assert.Equal($"name {Number}.", Encoding.UTF8.GetString(exchange.Body.Span));
    }

    [Fact]
    public void A_body_without_private_numbers_tells_of_no_masking()
    {
        var record = Visit.Write(Visit.Answered(Visit.Exchange())).Read(0);

        Assert.DoesNotContain("X-Masked-Original-Digest", record.Fields.Keys);
    }

    [Fact]
    public void A_files_text_is_kept_in_its_place_with_the_files_digest()
    {
        var exchange = Visit.Exchange(body: "text", head: "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n") with
        {
            ContentType = "text/plain; charset=utf-8",
            ServedSha256 = Visit.Sha256("file"),
        };

        var record = Visit.Write(Visit.Answered(exchange)).Read(0);

        Assert.Equal((WarcType.Conversion, "text/plain; charset=utf-8", "application/pdf"), (record.Type, record.Head?["Content-Type"], record.Head?["X-Archive-Orig-Content-Type"]));
        Assert.Equal("sha256:" + Visit.Sha256("file"), record.Fields["X-Masked-Original-Digest"]);
    }

    [Fact]
    public void A_body_that_may_not_be_kept_leaves_its_head_and_nothing_more()
    {
        var record = Visit.Write(Visit.Answered(Visit.Exchange(body: "") with { Withheld = true })).Read(0);

        Assert.Equal((200, "unspecified", true), (record.Head?.Status, record.Fields["WARC-Truncated"], record.Payload.IsEmpty));
    }

    [Theory]
    [InlineData("http://政府.example/栏目/?q=新闻#top", "http://xn--mxtq1m.example/%E6%A0%8F%E7%9B%AE/?q=%E6%96%B0%E9%97%BB")]
    [InlineData("https://a.example:8443/b%20c", "https://a.example:8443/b%20c")]
    [InlineData("http://[2001:db8::1]/", "http://[2001:db8::1]/")]
    [InlineData("http://a.example:80/", "http://a.example/")]
    [InlineData("http://user:secret@a.example/", "http://a.example/")]
    public void An_address_is_kept_as_it_went_over_the_wire(string address, string expected)
    {
        var record = Visit.Write(Visit.Answered(Visit.Exchange(address))).Read(0);

        Assert.Equal(expected, record.Fields["WARC-Target-URI"]);
    }

    [Fact]
    public void A_host_that_has_no_name_in_ASCII_is_kept_as_the_page_gave_it()
    {
        var address = $"http://{string.Concat(Enumerable.Repeat("政府.", 100))}example/";

        var record = Visit.Write(Visit.Answered(Visit.Exchange(address))).Read(0);

        Assert.Equal(address, record.Fields["WARC-Target-URI"]);
    }

    [Theory]
    [InlineData("203.0.113.7:80", "203.0.113.7")]
    [InlineData("[2001:db8::1]:443", "2001:db8::1")]
    [InlineData("", null)]
    public void The_network_address_is_kept_without_its_port(string remote, string? expected)
    {
        var record = Visit.Write(Visit.Answered(Visit.Exchange() with { Remote = remote })).Read(0);

        Assert.Equal(expected, record.Fields.GetValueOrDefault("WARC-IP-Address"));
    }

    [Fact]
    public void An_empty_line_in_a_head_does_not_end_it()
    {
        var exchange = Visit.Exchange(head: "HTTP/1.1 200 OK\r\nA: 1\r\n\r\n\nB: caf\u00e9\r\n", body: "page");

        var record = Visit.Write(Visit.Answered(exchange)).Read(0);

        Assert.Equal("caf\u00e9", record.Head?["B"]);
        Assert.Equal("page"u8, record.Payload.Span);
    }

    [Fact]
    public void The_same_visit_gives_the_same_file()
    {
        var outcomes = new[] { Visit.Answered(Visit.Exchange()), Visit.Failed() };

        var first = Visit.Write(outcomes);
        var second = Visit.Write(outcomes);

        Assert.True(first.Bytes.Span.SequenceEqual(second.Bytes.Span));
    }
}
