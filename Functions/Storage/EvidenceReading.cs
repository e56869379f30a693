using Checker.Sites;
using Checker.Storage.Warc;

namespace Checker.Storage;

/// <summary>Opens a page's evidence by its id; a body that was served before is found where it is kept whole.</summary>
internal sealed class EvidenceReading(VisitStore visits, BodyStore bodies, EvidenceVault vault)
{
    /// <summary>From the visit's file or, when that is no more, from the copy that a confirmed problem keeps. Null when the id leads nowhere.</summary>
    public async Task<WarcRecord?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (EvidenceId.Parse(id) is not { } place)
            return null;

        var record = await ReadAsync(place, cancellationToken);
        if (record is { Type: not WarcType.Revisit })
            return record;
        if (record is not null && await BodyOfAsync(record, place, cancellationToken) is { } body)
            return record with { Payload = body.Payload };
        return await vault.FindAsync(id, cancellationToken) ?? record;
    }

    /// <summary>Where a body was served before, the record that holds it whole; null when that is no more.</summary>
    private async Task<WarcRecord?> BodyOfAsync(WarcRecord record, Observing.EvidencePlace place, CancellationToken cancellationToken)
    {
        var site = SiteId.Parse(place.File.Split('/')[1]);
        var digest = record.Fields["WARC-Payload-Digest"].Split(':')[^1];
        return await bodies.FindAsync(site, digest, cancellationToken) is { } body ? await ReadAsync(body.Place, cancellationToken) : null;
    }

    /// <summary>A range that somebody made up is no record, and no error of ours.</summary>
    private async Task<WarcRecord?> ReadAsync(Observing.EvidencePlace place, CancellationToken cancellationToken)
    {
        try
        {
            return await visits.ReadRecordAsync(place, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
