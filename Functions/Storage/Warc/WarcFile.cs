using System.Security.Cryptography;
using Checker.Fetching;
using Checker.Observing.Privacy;

namespace Checker.Storage.Warc;

/// <summary>
/// Writes one visit's evidence as WARC/1.1 (ISO 28500): for every exchange its request and its answer, for every page that
/// gave no answer why not.
/// </summary>
internal sealed class WarcFile
{
    private const string Profile = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private const string FieldsType = "application/warc-fields";

    private readonly GzipMembers _members;
    private readonly WarcVisit _visit;
    private readonly string _infoId;
    private readonly Dictionary<string, KnownBody> _written = [];

    /// <param name="file">Where the records go, each whole before the next begins.</param>
    public WarcFile(Stream file, WarcVisit visit)
    {
        _members = new GzipMembers(file);
        _visit = visit;
        _infoId = NewId();
        WriteInfo();
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

    /// <param name="body">Of the page that answered.</param>
    /// <param name="known">The same body, kept whole in another file; null where there is none.</param>
    public WarcEntry Write(FetchOutcome.Answered outcome, StoredBody body, KnownBody? known)
    {
        foreach (var redirect in outcome.Trail.SkipLast(1))
            WriteExchange(redirect, StoredBody.Of(redirect), null);

        var before = body.Bytes.IsEmpty ? null : known ?? _written.GetValueOrDefault(body.Sha256);
        var (offset, length) = WriteExchange(outcome.Page, body, before);
        if (before is null)
            _written[body.Sha256] = new KnownBody(outcome.Page.Address, outcome.Page.At);
        return new WarcEntry(outcome.Page.Address, outcome.Asked, offset, length, body.Sha256, TypeOf(body, before));
    }

    public WarcEntry Write(FetchOutcome.Failed outcome)
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

    private static WarcType TypeOf(StoredBody body, KnownBody? before) =>
        before is not null ? WarcType.Revisit : body.IsConverted ? WarcType.Conversion : WarcType.Response;

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
