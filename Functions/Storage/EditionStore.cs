using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Judging;
using Checker.Rounds;
using Microsoft.Extensions.Options;

namespace Checker.Storage;

/// <summary>
/// The editions that rounds are judged by: the program's own, and those that the office uploaded, each written once and
/// never changed. A round keeps a copy of its edition, as it was written, from the moment it is planned.
/// </summary>
internal sealed class EditionStore(StorageAccount account, IOptions<RoundOptions> options)
{
    private const int MostKnown = 64;

    private readonly ConcurrentDictionary<RoundId, RuleSet> _known = [];

    /// <summary>The program's own first, each group in the order of ids.</summary>
    public async Task<IReadOnlyList<RuleSet>> AllAsync(CancellationToken cancellationToken)
    {
        var own = new List<RuleSet>();
        await foreach (var blob in account.Container(Names.RuleSetFiles).GetBlobsAsync(cancellationToken: cancellationToken))
            own.Add((await FindAsync(Path.GetFileNameWithoutExtension(blob.Name), cancellationToken))!);
        return [.. RuleSets.All, .. own];
    }

    public async Task<RuleSet?> FindAsync(string id, CancellationToken cancellationToken) =>
        RuleSets.Find(id) ?? (IsId(id) && await ReadAsync(id, cancellationToken) is { } json ? RuleSetReader.ReadOwn(json, RuleSets.All).Set : null);

    /// <summary>The edition by which the clocks of closures run.</summary>
    /// <exception cref="InvalidOperationException">The setting names one that is not there.</exception>
    public async Task<RuleSet> OfClosuresAsync(CancellationToken cancellationToken) =>
        await FindAsync(options.Value.ClosureRuleSet, cancellationToken)
        ?? throw new InvalidOperationException($"Rounds:ClosureRuleSet names no rule set: '{options.Value.ClosureRuleSet}'.");

    /// <summary>Takes an edition that the office wrote; a mistake, or an id that is taken, refuses it whole.</summary>
    public async Task<RuleSetReading> AddAsync(string json, CancellationToken cancellationToken)
    {
        var reading = RuleSetReader.ReadOwn(json, RuleSets.All);
        if (reading.Set is not { } set)
            return reading;

        if (!await Blob(set.Id).TryCreateAsync(BinaryData.FromString(json), cancellationToken))
            return new RuleSetReading(null, [$"/id:版本“{set.Id}”已有，已上传的版本不可更改，请另取编号。"]);

        account.Changes.Note($"检查指标 {set.Id}", null, set);
        return reading;
    }

    /// <summary>Keeps the round's copy. There must be such an edition.</summary>
    public async Task FreezeAsync(RoundId round, string id, CancellationToken cancellationToken)
    {
        IEnumerable<RuleSetFile> files = RuleSets.Find(id) is null
            ? [.. RuleSets.Files, new RuleSetFile($"{id}.json", (await ReadAsync(id, cancellationToken))!)]
            : RuleSets.Files;
        await Copy(round).TryCreateAsync(BinaryData.FromString(Json.Write(files)), cancellationToken);
    }

    /// <summary>The edition of a round, as it was when the round was planned.</summary>
    public async Task<RuleSet> OfAsync(Round round, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(round.Id, out var known))
            return known;
        if (_known.Count >= MostKnown)
            _known.Clear();
        return _known[round.Id] = await ReadCopyAsync(round, cancellationToken);
    }

    /// <summary>A round that was planned before copies were kept has the program's own.</summary>
    private async Task<RuleSet> ReadCopyAsync(Round round, CancellationToken cancellationToken) =>
        await ReadAsync(Copy(round.Id), cancellationToken) is { } copy
            ? RuleSetReader.Read(Json.Read<IReadOnlyList<RuleSetFile>>(copy)).Single(set => set.Id == round.RuleSet)
            : RuleSets.Get(round.RuleSet);

    /// <summary>What comes by an address can be anything; a blob's name cannot.</summary>
    private static bool IsId(string text) => text is { Length: > 0 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-');

    private Task<string?> ReadAsync(string id, CancellationToken cancellationToken) => ReadAsync(Blob(id), cancellationToken);

    private static async Task<string?> ReadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(string id) => account.Container(Names.RuleSetFiles).GetBlobClient($"{id}.json");

    private BlobClient Copy(RoundId round) => account.Container(Names.RoundFiles).GetBlobClient($"{round}/rule-set.json");
}
