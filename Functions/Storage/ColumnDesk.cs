using Checker.Judging;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>A site's columns as its newest check saw them, and settling what they are for.</summary>
internal sealed class ColumnDesk(SiteStore sites, RoundStore rounds, CheckStore checks, VisitStore visits, EditionStore editions, Registering registering)
{
    /// <summary>Null when there is no such site.</summary>
    public async Task<SiteColumns?> ReadAsync(SiteId id, CancellationToken cancellationToken)
    {
        if (await sites.ReadAsync(id, cancellationToken) is not { } stored)
            return null;
        if (await Latest.ResultAsync(id, rounds, checks, cancellationToken) is not { } result
            || await rounds.FindAsync(result.Round, cancellationToken) is not { Round: var round })
            return new SiteColumns(stored, null, []);

        var kept = await visits.ReadAsync(round.Id, id, cancellationToken);
        return kept is []
            ? new SiteColumns(stored, round, [])
            : new SiteColumns(stored, round, ColumnLine.Of(new Case(
                stored.Site, [.. kept.Select(visit => visit.Observation)], round.ReferenceTime, await editions.OfAsync(round, cancellationToken))));
    }

    /// <param name="wanted">By the columns' keys; a key that is none is left alone.</param>
    /// <param name="revision">The registry's, as it was read with the columns.</param>
    /// <returns>Null when there is no such site.</returns>
    public async Task<SiteEdited?> SettleAsync(
        SiteId id, IReadOnlyDictionary<string, ColumnClass?> wanted, int revision, ChangeSource source, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } columns)
            return null;

        var settled = columns.Lines.Where(line => wanted.ContainsKey(line.Key))
            .Select(line => new SettledColumn(line.Facts.Name, line.Facts.Address, wanted[line.Key]));
        var entered = new Dictionary<string, string> { [RegistryField.Columns] = ColumnSettling.Apply(columns.Stored.Site, settled) };
        return await registering.EditAsync(id, entered, revision, source, cancellationToken);
    }
}

/// <param name="Round">The check that saw them; null when there was none.</param>
internal sealed record SiteColumns(StoredSite Stored, Round? Round, IReadOnlyList<ColumnLine> Lines);
