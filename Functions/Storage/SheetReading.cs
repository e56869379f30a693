using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>
/// Rounds' sheets: copies of their conclusions beside the registry, one blob each, made anew when a conclusion has changed or
/// the copy is an hour old. Nothing is lost with one.
/// </summary>
internal sealed class SheetReading(
    RoundReading reading, RoundStore rounds, CheckStore checks, EditionStore editions, StorageAccount account, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>The one that was read last, as people turn its pages.</summary>
    private RoundSheet? _last;

    /// <summary>Null when there is no such round.</summary>
    /// <param name="afresh">Made anew in any case: what was changed in the registry a moment ago is in it.</param>
    public async Task<(Round Round, RoundSheet Sheet)?> ReadAsync(RoundId id, CancellationToken cancellationToken, bool afresh = false)
    {
        var marking = checks.MarkAsync(id, cancellationToken);
        if (await rounds.FindAsync(id, cancellationToken) is not { Round: var round })
            return null;

        var mark = MarkOf(round, await marking);
        if (!afresh && _last is { } last && Holds(last, id, mark))
            return (round, last);

        var kept = afresh ? null : await FindAsync(id, cancellationToken);
        _last = kept = Holds(kept, id, mark) ? kept! : await MakeAsync(round, mark, cancellationToken);
        return (round, kept);
    }

    private bool Holds(RoundSheet? sheet, RoundId id, string mark) =>
        sheet is not null && sheet.Summary.Round == id && sheet.Summary.Mark == mark && clock.GetUtcNow() - sheet.MadeAt < Kept;

    /// <summary>A round's figures, as they stand now.</summary>
    public async Task<RoundSummary> SummaryAsync(Round round, CancellationToken cancellationToken)
    {
        var mark = MarkOf(round, await checks.MarkAsync(round.Id, cancellationToken));
        return await rounds.FindSummaryAsync(round.Id, cancellationToken) is { } summary && summary.Mark == mark
            ? summary
            : (await MakeAsync(round, mark, cancellationToken)).Summary;
    }

    /// <summary>Of a round that has just closed, so that the first who looks does not wait.</summary>
    public async Task<RoundSummary> MakeAsync(Round closed, CancellationToken cancellationToken) =>
        (await MakeAsync(closed, MarkOf(closed, await checks.MarkAsync(closed.Id, cancellationToken)), cancellationToken)).Summary;

    /// <summary>The mark was read before the conclusions: one that changes meanwhile makes the copy an old one, never a wrong one that stays.</summary>
    private async Task<RoundSheet> MakeAsync(Round round, string mark, CancellationToken cancellationToken)
    {
        var ruleSet = await editions.OfAsync(round, cancellationToken);
        var lines = await reading.MakeAsync<SheetLine>(round, (site, result) => [SheetLine.Of(ruleSet, site, result)], cancellationToken);
        var sheet = RoundSheet.Of(round.Id, lines, mark, clock.GetUtcNow());
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await JsonSerializer.SerializeAsync(gzip, sheet, Json.Options, cancellationToken);

        packed.Position = 0;
        await Blob(round.Id).UploadAsync(packed, overwrite: true, cancellationToken);
        await rounds.SaveSummaryAsync(sheet.Summary, cancellationToken);
        return sheet;
    }

    private async Task<RoundSheet?> FindAsync(RoundId id, CancellationToken cancellationToken)
    {
        try
        {
            var content = await Blob(id).DownloadContentAsync(cancellationToken);
            await using var gzip = new GZipStream(content.Value.Content.ToStream(), CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync<RoundSheet>(gzip, Json.Options, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>While a round runs, its conclusions grow in number; once it has closed, they may yet be changed by persons.</summary>
    private static string MarkOf(Round round, string mark) =>
        round.State is RoundState.Closed ? $"closed-{mark}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"running-{round.Concluded}");

    private BlobClient Blob(RoundId id) => account.Container(Names.RoundFiles).GetBlobClient($"{id}/sheet.json.gz");
}
