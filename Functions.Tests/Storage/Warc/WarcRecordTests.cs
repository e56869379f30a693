using System.Globalization;
using System.Text;
using Checker.Storage.Warc;
using Xunit;

namespace Checker.Tests.Storage.Warc;

public class WarcRecordTests
{
    private const string Block = "HTTP/1.1 200 OK\r\nServer: s\r\n\r\npage";

    [Fact]
    public void A_record_written_by_hand_is_read()
    {
        var record = WarcRecord.Read(Member(Record()));

        Assert.Equal((WarcType.Response, 200, "s"), (record.Type, record.Head?.Status, record.Head?["Server"]));
        Assert.Equal("page"u8, record.Payload.Span);
    }

    [Theory]
    [InlineData("WARC/1.1\r\n", "WARC/1.0\r\n", "It does not begin as a record of WARC/1.1.")]
    [InlineData("WARC-Type: response\r\n", "", "The record's type is missing, or none that is written.")]
    [InlineData("WARC-Type: response\r\n", "WARC-Type: 2\r\n", "The record's type is missing, or none that is written.")]
    [InlineData("WARC-Date: 2016-05-17T10:00:00.000000Z\r\n", "", "The record's date is missing or unreadable.")]
    [InlineData("2016-05-17T10", "2016-13-17T10", "The record's date is missing or unreadable.")]
    [InlineData("http://a.example/", "a", "The record's address is none.")]
    [InlineData("Content-Length: 34", "Content-Length: 33", "The record's length is not what it says.")]
    [InlineData("Content-Length: 34", "Content-Length: 35", "The record's length is not what it says.")]
    [InlineData("Content-Length: 34", "Content-Length: -34", "The record's length is not what it says.")]
    [InlineData("Content-Length: 34", "Content-Length: 99999999999999999999", "The record's length is not what it says.")]
    [InlineData("Content-Length: 34\r\n", "", "The record's length is not what it says.")]
    [InlineData("sha256:", "sha256:0", "The record's digest is not what it says.")]
    [InlineData("WARC-Block-Digest", "WARC-Digest", "The record's digest is not what it says.")]
    [InlineData("page\r\n\r\n", "page", "The record does not end as one.")]
    [InlineData("page", "pag3", "The record's digest is not what it says.")]
    public void A_record_with_a_fault_is_refused(string right, string wrong, string because)
    {
        var fault = Record().Replace(right, wrong, StringComparison.Ordinal);

        var exception = Assert.Throws<InvalidDataException>(() => WarcRecord.Read(Member(fault)));

        Assert.Equal(because, exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("WARC/1.1\r\n")]
    [InlineData("WARC/1.1\r\nWARC-Type: response\r\n")]
    public void A_head_without_end_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => WarcRecord.Read(Member(text)));

    [Fact]
    public void An_answer_whose_head_has_no_end_is_refused()
    {
        var exception = Assert.Throws<InvalidDataException>(() => WarcRecord.Read(Member(Record("HTTP/1.1 200 OK\r\n"))));

        Assert.Equal("The head has no end.", exception.Message);
    }

    [Fact]
    public void A_member_that_unfolds_beyond_measure_is_refused()
    {
        var bomb = Visit.Zip(new byte[64 * 1024 * 1024]);

        var exception = Assert.Throws<InvalidDataException>(() => WarcRecord.Read(bomb));

        Assert.Equal("The record is larger than any that is written.", exception.Message);
    }

    [Fact]
    public void A_range_that_goes_on_beyond_the_member_is_refused()
    {
        var content = Visit.Write(Visit.Answered(Visit.Exchange()), Visit.Answered(Visit.Exchange("http://a.example/2", "other")));
        var (first, second) = (content.Entries[0], content.Entries[1]);
        var longest = (int)(second.Offset + second.Length - first.Offset);

        Assert.All(Enumerable.Range((int)first.Length + 1, longest - (int)first.Length), length =>
            Assert.Throws<InvalidDataException>(() => WarcRecord.Read(content.Bytes.Slice((int)first.Offset, length))));
    }

    [Fact]
    public void A_member_cut_off_anywhere_is_refused()
    {
        var member = Visit.Write(Visit.Answered(Visit.Exchange(body: new string('页', 50)))).Member(0).ToArray();

        Assert.All(Enumerable.Range(0, member.Length), length =>
            Assert.Throws<InvalidDataException>(() => WarcRecord.Read(member.AsMemory(0, length))));
    }

    [Fact]
    public void A_member_with_a_wrong_byte_is_refused_or_reads_the_same()
    {
        var member = Visit.Write(Visit.Answered(Visit.Exchange(body: "正文"))).Member(0).ToArray();
        var whole = WarcRecord.Read(member);

        Assert.All(Enumerable.Range(0, member.Length * 8), bit =>
        {
            var damaged = member.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            var read = ReadOrNull(damaged);
            Assert.True(read is null || read.Payload.Span.SequenceEqual(whole.Payload.Span));
        });
    }

    [Fact]
    public void The_largest_body_that_is_ever_fetched_is_read_back()
    {
        const int Largest = 32 * 1024 * 1024;
        var exchange = Visit.Exchange() with { Body = new byte[Largest] };

        var record = Visit.Write(Visit.Answered(exchange)).Read(0);

        Assert.Equal(Largest, record.Payload.Length);
    }

    private static WarcRecord? ReadOrNull(byte[] member)
    {
        try
        {
            return WarcRecord.Read(member);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Member(string text) => Visit.Zip(Encoding.Latin1.GetBytes(text));

    private static string Record(string block = Block) => string.Create(CultureInfo.InvariantCulture, $"""
        WARC/1.1
        WARC-Type: response
        WARC-Date: 2016-05-17T10:00:00.000000Z
        WARC-Target-URI: http://a.example/
        Content-Type: application/http;msgtype=response
        WARC-Block-Digest: sha256:{Visit.Sha256(block)}
        Content-Length: {block.Length}


        """).ReplaceLineEndings("\r\n") + block + "\r\n\r\n";
}
