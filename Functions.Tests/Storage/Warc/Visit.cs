using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Checker.Fetching;
using Checker.Storage.Warc;

namespace Checker.Tests.Storage.Warc;

/// <summary>Outcomes with valid defaults, their file, and a second way to read it that shares no code with the program.</summary>
internal static class Visit
{
    public const int MaxBodyBytes = 1000;

    public static readonly DateTimeOffset At = new DateTimeOffset(2016, 5, 17, 18, 0, 0, TimeSpan.FromHours(8)).AddTicks(1_234_567);

    public static Exchange Exchange(
        string address = "http://a.example/", string body = "<p>页面</p>", string? head = null, int status = 200) => new()
        {
            Address = new Uri(address),
            At = At,
            Took = TimeSpan.FromMilliseconds(120),
            Remote = "203.0.113.7:80",
            RequestHead = "GET / HTTP/1.1\r\nHost: a.example\r\n",
            Status = status,
            ResponseHead = head ?? $"HTTP/1.1 {status} OK\r\nContent-Type: text/html\r\n",
            Body = Encoding.UTF8.GetBytes(body),
        };

    public static FetchOutcome Answered(params Exchange[] trail) =>
        new FetchOutcome.Answered(trail[0].Address, At, TimeSpan.FromSeconds(1), trail);

    public static FetchOutcome Failed(string detail = "No answer within 15 s.", params Exchange[] trail) => new FetchOutcome.Failed(
        new Uri("http://a.example/gone"), At, TimeSpan.FromSeconds(15), trail, FetchFailure.TimedOut, detail);

    public static WarcContent Write(params FetchOutcome[] outcomes) => Write(_ => null, outcomes);

    public static WarcContent Write(Func<string, KnownBody?> known, params FetchOutcome[] outcomes)
    {
        var count = 0;
        using var stream = new MemoryStream();
        var file = new WarcFile(stream, new WarcVisit("checker/1", At, MaxBodyBytes, () => new Guid(++count, 0, 0, new byte[8])));
        var entries = outcomes.Select(outcome => Write(file, outcome, known)).ToList();
        return new WarcContent(stream.ToArray(), entries);
    }

    private static WarcEntry Write(WarcFile file, FetchOutcome outcome, Func<string, KnownBody?> known) =>
        outcome is FetchOutcome.Answered answered && StoredBody.Of(answered.Page) is var body
            ? file.Write(answered, body, known(body.Sha256))
            : file.Write((FetchOutcome.Failed)outcome);

    public static ReadOnlyMemory<byte> Member(this WarcContent content, int entry) =>
        content.Bytes.Slice((int)content.Entries[entry].Offset, (int)content.Entries[entry].Length);

    public static WarcRecord Read(this WarcContent content, int entry) => WarcRecord.Read(content.Member(entry).ToArray());

    public static byte[] Unzip(ReadOnlyMemory<byte> members)
    {
        using var gzip = new GZipStream(new MemoryStream(members.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    public static byte[] Zip(byte[] plain)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest))
            gzip.Write(plain);
        return member.ToArray();
    }

    /// <summary>The file's text, a byte to a character.</summary>
    public static string Text(this WarcContent content) => Encoding.Latin1.GetString(Unzip(content.Bytes));

    public static string Sha256(string latin1) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(latin1)));
}

/// <summary>A whole file.</summary>
/// <param name="Entries">One an outcome, in the same order.</param>
internal sealed record WarcContent(ReadOnlyMemory<byte> Bytes, IReadOnlyList<WarcEntry> Entries);
