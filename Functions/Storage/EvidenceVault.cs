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
