using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Checker.Storage.Warc;

/// <summary>One record, read from its gzip member alone.</summary>
internal sealed record WarcRecord
{
    private const int MaxHeadBytes = 256 * 1024;

    public required WarcType Type { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The address asked for; null for what the file says of itself.</summary>
    public Uri? Address { get; init; }

    /// <summary>The record's own fields, <c>WARC-…</c> and others, by name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Of the request or the answer; null for records that are neither.</summary>
    public HttpHead? Head { get; init; }

    /// <summary>What follows the head: for an answer its body, for a revisit nothing.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <exception cref="InvalidDataException">It is no whole, undamaged record as this program writes them.</exception>
    public static WarcRecord Read(ReadOnlyMemory<byte> member)
    {
        var record = GzipMembers.Open(member);
        if (!record.Span.StartsWith("WARC/1.1\r\n"u8))
            throw new InvalidDataException("It does not begin as a record of WARC/1.1.");

        var headLength = LengthOfHead(record);
        var fields = WarcFields.Parse(Encoding.UTF8.GetString(record.Span[..headLength]));
        var block = BlockOf(record[headLength..], fields);
        var httpLength = IsHttp(fields) ? LengthOfHead(block) : 0;
        return new WarcRecord
        {
            Type = WarcTypeNames.Find(fields.GetValueOrDefault("WARC-Type"))
                ?? throw new InvalidDataException("The record's type is missing, or none that is written."),
            At = WarcFields.ParseDate(fields.GetValueOrDefault("WARC-Date"))
                ?? throw new InvalidDataException("The record's date is missing or unreadable."),
            Address = AddressOf(fields),
            Fields = fields,
            Head = httpLength > 0 ? new HttpHead(block.Span[..httpLength]) : null,
            Payload = block[httpLength..],
        };
    }

    private static ReadOnlyMemory<byte> BlockOf(ReadOnlyMemory<byte> rest, IReadOnlyDictionary<string, string> fields)
    {
        if (!rest.Span.EndsWith("\r\n\r\n"u8))
            throw new InvalidDataException("The record does not end as one.");

        var block = rest[..^4];
        var length = fields.GetValueOrDefault("Content-Length");
        if (!int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var told) || told != block.Length)
            throw new InvalidDataException("The record's length is not what it says.");

        var digest = WarcFields.Digest(Convert.ToHexStringLower(SHA256.HashData(block.Span)));
        if (fields.GetValueOrDefault("WARC-Block-Digest") != digest)
            throw new InvalidDataException("The record's digest is not what it says.");

        return block;
    }

    private static int LengthOfHead(ReadOnlyMemory<byte> text)
    {
        var start = text.Span[..Math.Min(text.Length, MaxHeadBytes)];
        return start.IndexOf("\r\n\r\n"u8) is var end and >= 0
            ? end + 4
            : throw new InvalidDataException("The head has no end.");
    }

    private static bool IsHttp(IReadOnlyDictionary<string, string> fields) =>
        fields.GetValueOrDefault("Content-Type") is { } type && type.StartsWith("application/http", StringComparison.Ordinal);

    private static Uri? AddressOf(IReadOnlyDictionary<string, string> fields)
    {
        if (!fields.TryGetValue("WARC-Target-URI", out var text))
            return null;

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new InvalidDataException("The record's address is none.");
    }
}
