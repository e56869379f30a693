using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Rounds;

namespace Checker.Storage;

/// <summary>Draws, each beside its round's plan and written before it, once: the seed stands before anybody sees the list.</summary>
internal sealed class DrawStore(StorageAccount account, RoundStore rounds)
{
    /// <summary>The round's draw: this one, or the one that was there before.</summary>
    public async Task<Draw> AddAsync(Draw draw, CancellationToken cancellationToken) =>
        await Blob(draw.Round).TryCreateAsync(BinaryData.FromString(Json.Write(draw)), cancellationToken)
            ? draw
            : (await FindAsync(draw.Round, cancellationToken))!;

    /// <summary>Null for a round that was not drawn.</summary>
    public async Task<Draw?> FindAsync(RoundId round, CancellationToken cancellationToken)
    {
        try
        {
            var content = await Blob(round).DownloadContentAsync(cancellationToken);
            return Json.Read<Draw>(content.Value.Content.ToString());
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>The draws of real rounds, not of replays, planned since a moment; the newest first.</summary>
    public async Task<IReadOnlyList<Draw>> SinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var draws = new List<Draw>();
        var drawn = (await rounds.AllAsync(cancellationToken)).Select(stored => stored.Round)
            .Where(round => round is { Drawn: true, ReferenceTime: null } && round.PlannedAt >= since);
        foreach (var round in drawn)
        {
            if (await FindAsync(round.Id, cancellationToken) is { } draw)
                draws.Add(draw);
        }

        return draws;
    }

    private BlobClient Blob(RoundId round) => account.Container(Names.RoundFiles).GetBlobClient($"{round}/draw.json");
}
