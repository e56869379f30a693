using Checker.Observing.Html;
using Checker.Storage.Warc;

namespace Checker.Pages;

/// <summary>One kept page.</summary>
/// <param name="Head">Status line and headers; what is on record of a page that gave no answer.</param>
/// <param name="Text">The body as it was read; shown, never run.</param>
internal sealed record EvidenceView(string Address, DateTimeOffset At, string Digest, string Head, string Text)
{
    public static EvidenceView Of(WarcRecord record)
    {
        var text = TextDecoding.Decode(record.Payload.Span, record.Head?["Content-Type"]).Text;
        return new EvidenceView(
            record.Address?.ToString() ?? "",
            record.At,
            record.Fields.GetValueOrDefault("WARC-Payload-Digest", "(无)"),
            record.Head?.Text ?? "(没有应答)",
            text);
    }
}
