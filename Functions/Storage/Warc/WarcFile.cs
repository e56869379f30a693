using System.Diagnostics;
using System.Security.Cryptography;
using Checker.Fetching;
using Checker.Observing.Privacy;

namespace Checker.Storage.Warc;

/// <summary>
/// One visit's evidence as WARC/1.1 (ISO 28500): for every exchange its request and its answer, for every page that gave
/// no answer why not. What is kept in memory is the compressed file and one masked body at a time.
/// </summary>
internal sealed class WarcFile
{
    private const string Profile = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private const string FieldsType = "application/warc-fields";

    private readonly GzipMembers _members;
    private readonly Func<string, KnownBody?> _known;
    private readonly WarcVisit _visit;
    private readonly string _infoId;
    private readonly Dictionary<string, KnownBody> _written = [];

    private WarcFile(Stream file, Func<string, KnownBody?> known, WarcVisit visit)
    {
        _members = new GzipMembers(file);
        _known = known;
        _visit = visit;
        _infoId = NewId();
    }

    /// <param name="known">The body of this digest that this site has served before, kept whole; null when there is none.</param>
    public static WarcContent Write(IReadOnlyList<FetchOutcome> outcomes, Func<string, KnownBody?> known, WarcVisit visit)
    {
        using var stream = new MemoryStream();
        var file = new WarcFile(stream, known, visit);
        file.WriteInfo();
        var entries = outcomes.Select(file.WriteOutcome).ToList();

        var bytes = stream.GetBuffer().AsMemory(0, (int)stream.Length);
        return new WarcContent(bytes, entries, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
    }

    private void WriteInfo()
    {
        var block = WarcFields.ToBytes(
        [
            ("software", _visit.Software),
            ("format", "WARC File Format 1.1"),
            ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
        ]);
        _members.Append(
            [
                ("WARC-Type", WarcTypeNames.Of(WarcType.Info)),
                ("WARC-Record-ID", _infoId),
                ("WARC-Date", WarcFields.Date(_visit.At)),
                ("Content-Type", FieldsType),
            ],
            [],
            block);
    }

    private WarcEntry WriteOutcome(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Answered answered => WriteAnswered(answered),
        FetchOutcome.Failed failed => WriteFailed(failed),
        _ => throw new UnreachableException(),
    };

    private WarcEntry WriteAnswered(FetchOutcome.Answered outcome)
    {
        foreach (var redirect in outcome.Trail.SkipLast(1))
            WriteExchange(redirect, StoredBody.Of(redirect), null);

        var body = StoredBody.Of(outcome.Page);
        var before = ServedBefore(body);
        var (offset, length) = WriteExchange(outcome.Page, body, before);
        if (before is null)
            _written[body.Sha256] = new KnownBody(outcome.Page.Address, outcome.Page.At);
        return new WarcEntry(outcome.Page.Address, outcome.Asked, offset, length, body.Sha256, TypeOf(body, before));
    }

    private static WarcType TypeOf(StoredBody body, KnownBody? before) =>
        before is not null ? WarcType.Revisit : body.IsConverted ? WarcType.Conversion : WarcType.Response;

    private KnownBody? ServedBefore(StoredBody body) =>
        body.Bytes.IsEmpty ? null : _known(body.Sha256) ?? _written.GetValueOrDefault(body.Sha256);

    private (long Offset, long Length) WriteExchange(Exchange exchange, StoredBody body, KnownBody? before)
    {
        var responseId = NewId();
        _members.Append(
            [
                .. Start(WarcType.Request, NewId(), exchange.Address, exchange.At),
                ("WARC-Concurrent-To", responseId),
                ("WARC-IP-Address", WarcFields.NetworkAddress(exchange.Remote)),
                ("Content-Type", "application/http;msgtype=request"),
            ],
            HttpHead.OfRequest(exchange.RequestHead),
            []);

        return _members.Append(
            [
                .. Start(TypeOf(body, before), responseId, exchange.Address, exchange.At),
                ("WARC-IP-Address", WarcFields.NetworkAddress(exchange.Remote)),
                ("WARC-Payload-Digest", WarcFields.Digest(body.Sha256)),
                .. before is null ? [("WARC-Truncated", TruncatedBy(exchange))] : Revisiting(before),
                ("X-Masked-Original-Digest", body.OriginalSha256 is { } original ? WarcFields.Digest(original) : null),
                ("X-Took", $"{exchange.Took:c}"),
                ("Content-Type", "application/http;msgtype=response"),
            ],
            HttpHead.OfResponse(exchange.ResponseHead, body.Bytes.Length, exchange.ServedSha256 is null ? null : exchange.ContentType),
            before is null ? body.Bytes.Span : []);
    }

    // The standard wants a revisit's missing body told as a truncation.
    private static (string, string?)[] Revisiting(KnownBody before) =>
    [
        ("WARC-Profile", Profile),
        ("WARC-Refers-To-Target-URI", WarcFields.Address(before.Address)),
        ("WARC-Refers-To-Date", WarcFields.Date(before.At)),
        ("WARC-Truncated", "length"),
    ];

    private string? TruncatedBy(Exchange exchange) => exchange switch
    {
        { Withheld: true } => "unspecified",
        { Truncated: false } => null,
        { Body.Length: var length } when length >= _visit.MaxBodyBytes => "length",
        _ => "disconnect",
    };

    private WarcEntry WriteFailed(FetchOutcome.Failed outcome)
    {
        foreach (var exchange in outcome.Trail)
            WriteExchange(exchange, StoredBody.Of(exchange), null);

        var block = WarcFields.ToBytes(
        [
            ("outcome", $"{outcome.Failure}"),
            ("detail", PrivateNumbers.Masked(outcome.Detail)),
            ("took", $"{outcome.Took:c}"),
        ]);
        var (offset, length) = _members.Append(
            [.. Start(WarcType.Metadata, NewId(), outcome.Asked, outcome.At), ("Content-Type", FieldsType)], [], block);
        return new WarcEntry(
            outcome.Asked, outcome.Asked, offset, length, Convert.ToHexStringLower(SHA256.HashData(block)), WarcType.Metadata);
    }

    private (string, string?)[] Start(WarcType type, string id, Uri address, DateTimeOffset at) =>
    [
        ("WARC-Type", WarcTypeNames.Of(type)),
        ("WARC-Record-ID", id),
        ("WARC-Warcinfo-ID", _infoId),
        ("WARC-Date", WarcFields.Date(at)),
        ("WARC-Target-URI", WarcFields.Address(address)),
    ];

    private string NewId() => WarcFields.Id(_visit.NewId());
}
