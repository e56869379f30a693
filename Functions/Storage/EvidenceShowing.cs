using System.Text.Encodings.Web;
using Checker.Comparing;
using Checker.Judging;
using Checker.Observing;
using Checker.Observing.Html;
using Checker.Rendering;
using Checker.Rounds;
using Checker.Sites;
using Checker.Storage.Warc;

namespace Checker.Storage;

/// <summary>Kept pages as people look at them: made anew with the findings marked, as lines, beside an earlier version.</summary>
internal sealed class EvidenceShowing(EvidenceReading evidence, BodyStore bodies, CheckStore checks, HtmlEncoder encoder)
{
    public const int MostVersions = 50;

    /// <summary>Null when the id leads nowhere.</summary>
    public async Task<ShownEvidence?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (EvidenceId.Parse(id) is not { } place || await evidence.ReadAsync(id, cancellationToken) is not { } record)
            return null;

        var parts = place.File.Split('/');
        if (!RoundId.TryParse(parts[0], null, out var round) || !SiteId.TryParse(parts[1], null, out var site))
            return null;

        var address = record.Address ?? new Uri("about:blank");
        var result = await checks.FindResultAsync(round, site, cancellationToken);
        Finding[] findings = [.. (result?.Conclusion.Findings ?? []).Where(finding => finding.Pages.Any(page => page.Key == address.Key))];
        var text = record.Type.IsAnswer() && !record.Payload.IsEmpty
            ? TextDecoding.Decode(record.Payload.Span, record.Head?["Content-Type"])
            : null;
        var page = text is null ? null : SafePage.Of(text, address, encoder, [.. findings.Select(finding => Sought.Of(finding, address))]);
        return new ShownEvidence(id, site, round, address, record, text, findings, page);
    }

    /// <summary>The kept page made anew with nothing marked: what nobody has confirmed is not shown to whom it concerns. Null where there is none.</summary>
    public async Task<SafePage?> UnmarkedAsync(string id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is { Text: { } text } shown ? SafePage.Of(text, shown.Address, encoder, []) : null;

    /// <summary>What this site has served at the page's address, the newest first; the one that is shown among them.</summary>
    public async Task<IReadOnlyList<PageVersion>> VersionsAsync(ShownEvidence shown, CancellationToken cancellationToken)
    {
        var kept = await bodies.OfAsync(shown.Site, shown.Address, cancellationToken);
        return [.. kept.OrderByDescending(body => body.At).Take(MostVersions).Select(body => new PageVersion(EvidenceId.Of(body.Place), body.At, body.Place.Sha256 == shown.Digest))];
    }

    /// <summary>The two as lines, the earlier first; null unless both are text of one address of one site.</summary>
    public async Task<PageDiff?> CompareAsync(string one, string other, CancellationToken cancellationToken)
    {
        if (await ReadAsync(one, cancellationToken) is not { Lines: { } } first
            || await ReadAsync(other, cancellationToken) is not { Lines: { } } second
            || first.Site != second.Site || first.Address.Key != second.Address.Key)
            return null;

        var (before, after) = first.Record.At <= second.Record.At ? (first, second) : (second, first);
        return new PageDiff(before, after, LineDiff.Of(before.Lines!, after.Lines!));
    }
}

/// <param name="Text">Null when nothing was answered.</param>
/// <param name="Findings">What the page's round found on it.</param>
/// <param name="Page">Null when it can't be made anew; else its places are those of the findings, in their order.</param>
internal sealed record ShownEvidence(
    string Id, SiteId Site, RoundId Round, Uri Address, WarcRecord Record, DecodedText? Text, IReadOnlyList<Finding> Findings, SafePage? Page)
{
    private IReadOnlyList<string>? _lines;

    /// <summary>Null when it is no text.</summary>
    public IReadOnlyList<string>? Lines => _lines ??= Text is null ? null : PageLines.Of(Text, Address);

    /// <summary>Of the body, hexadecimal; empty without one.</summary>
    public string Digest => Record.Fields.GetValueOrDefault("WARC-Payload-Digest", "").Split(':')[^1];
}

/// <param name="At">When it was first served.</param>
/// <param name="IsShown">It is the one that was asked about.</param>
internal sealed record PageVersion(string Evidence, DateTimeOffset At, bool IsShown);

internal sealed record PageDiff(ShownEvidence Before, ShownEvidence After, IReadOnlyList<Edit> Edits);
