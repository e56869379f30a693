using Checker.Sites;
using Checker.Storage.Warc;

namespace Checker.Storage;

/// <summary>Opens a page's evidence by its id; a body that was served before is found where it is kept whole.</summary>
internal sealed class EvidenceReading(VisitStore visits, BodyStore bodies)
{
    /// <summary>Null when the id leads nowhere.</summary>
    public async Task<WarcRecord?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (EvidenceId.Parse(id) is not { } place || await ReadAsync(place, cancellationToken) is not { } record)
            return null;
        if (record.Type != WarcType.Revisit)
            return record;

        var site = SiteId.Parse(place.File.Split('/')[1]);
        var digest = record.Fields["WARC-Payload-Digest"].Split(':')[^1];
        return await bodies.FindAsync(site, digest, cancellationToken) is { } body
            && await visits.ReadRecordAsync(body.Place, cancellationToken) is { } whole
                ? record with { Payload = whole.Payload }
                : record;
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
