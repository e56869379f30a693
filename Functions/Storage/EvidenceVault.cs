using Azure.Storage.Blobs.Models;
using Checker.Problems;
using Checker.Sites;
using Checker.Storage.Warc;

namespace Checker.Storage;

/// <summary>
/// The evidence of confirmed problems, copied whole from the visits' files before these end: <c>{problem}/{id}.warc.gz</c>,
/// each written once. A record that only says that a body was served before has that body's record behind it.
/// </summary>
internal sealed class EvidenceVault(StorageAccount account, VisitStore visits, BodyStore bodies)
{
    /// <returns>False when a record is no more: what has been copied stays.</returns>
    public async Task<bool> TryKeepAsync(Problem problem, CancellationToken cancellationToken)
    {
        var container = account.Container(Names.EvidenceFiles);
        foreach (var id in problem.Current.SelectMany(item => item.Evidence).Distinct())
        {
            var blob = container.GetBlobClient($"{problem.Id}/{id}.warc.gz");
            if (await blob.ExistsAsync(cancellationToken))
                continue;
            if (await ReadAsync(id, problem.Site, cancellationToken) is not { } records)
                return false;
            await blob.TryCreateAsync(records, cancellationToken);
        }

        return true;
    }

    /// <summary>A record from the copy that a problem of its site keeps, with its body; null when none keeps it.</summary>
    public async Task<WarcRecord?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (EvidenceId.Parse(id) is not { } place || !SiteId.TryParse(place.File.Split('/')[1], null, out var site))
            return null;

        var container = account.Container(Names.EvidenceFiles);
        await foreach (var copy in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{site}-", cancellationToken))
        {
            if (copy.Name.EndsWith($"/{id}.warc.gz", StringComparison.Ordinal))
                return Whole((await container.GetBlobClient(copy.Name).DownloadContentAsync(cancellationToken)).Value.Content.ToMemory(), (int)place.Length);
        }

        return null;
    }

    /// <param name="length">Of the first record; behind it, where there is more, stands the one that holds its body.</param>
    private static WarcRecord Whole(ReadOnlyMemory<byte> copy, int length)
    {
        var record = WarcRecord.Read(copy[..length]);
        return copy.Length > length ? record with { Payload = WarcRecord.Read(copy[length..]).Payload } : record;
    }

    private async Task<BinaryData?> ReadAsync(string id, SiteId site, CancellationToken cancellationToken)
    {
        if (EvidenceId.Parse(id) is not { } place || await visits.ReadMemberAsync(place, cancellationToken) is not { } member)
            return null;

        var record = WarcRecord.Read(member);
        if (record.Type != WarcType.Revisit)
            return BinaryData.FromBytes(member);

        var digest = record.Fields["WARC-Payload-Digest"].Split(':')[^1];
        return await bodies.FindAsync(site, digest, cancellationToken) is { } body
            && await visits.ReadMemberAsync(body.Place, cancellationToken) is { } whole
                ? BinaryData.FromBytes((byte[])[.. member.Span, .. whole.Span])
                : null;
    }
}
