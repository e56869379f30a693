using Checker.Sites;

namespace Checker.Storage;

/// <summary>What came of importing a file, or would come of it.</summary>
/// <param name="Rejected">In the order of the file.</param>
internal sealed record Imported(
    int New, int Changed, int Unchanged, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<string> UnknownColumns);

/// <param name="Known">The registry as it stands.</param>
internal sealed record Preview(ImportPlan Plan, IReadOnlyDictionary<SiteId, Site> Known);

/// <summary>What came of an edit.</summary>
internal abstract record SiteEdited
{
    private SiteEdited()
    {
    }

    /// <param name="Site">As it now is, also when nothing was changed.</param>
    internal sealed record Saved(StoredSite Site) : SiteEdited;

    /// <param name="Faults">At least one.</param>
    internal sealed record Refused(StoredSite Site, IReadOnlyList<FieldFault> Faults) : SiteEdited;

    /// <summary>Somebody else has changed the site since it was read.</summary>
    /// <param name="Since">What they changed, the newest first.</param>
    internal sealed record Overtaken(StoredSite Site, IReadOnlyList<SiteChange> Since) : SiteEdited;
}

/// <summary>Changes the registry, with a line in its history; imports, forms and the API come through here alike.</summary>
internal sealed class Registering(SiteStore sites, TimeProvider clock)
{
    /// <summary>How often an import begins again where it was overtaken. What it has written by then is unchanged the next time.</summary>
    private const int MostTurns = 5;

    private const int MostSince = 50;

    /// <summary>What is wrong with a step is told of this.</summary>
    private const string Step = "关停办理";

    public async Task<Imported> ImportAsync(RegistryRows.Taken rows, ChangeSource source, CancellationToken cancellationToken)
    {
        var (added, changed) = (0, 0);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var known = await sites.RegistryAsync(cancellationToken);
            var plan = RegistryImport.Plan(rows, [.. known.Select(stored => stored.Site)]);
            var byId = known.ToDictionary(stored => stored.Site.Id);
            SiteWrite[] writes = [.. plan.New.Select(site => new SiteWrite(site, null)), .. plan.Changed.Select(site => new SiteWrite(site, byId[site.Id]))];

            var written = await sites.WriteAsync(writes, source, clock.GetUtcNow(), cancellationToken);
            var (before, fresh) = (added + changed, written.Count(write => write.Before is null));
            (added, changed) = (added + fresh, changed + written.Count - fresh);
            if (written.Count == writes.Length)
                return new Imported(added, changed, plan.Unchanged - before, plan.Rejected, plan.UnknownColumns);
        }

        throw new InvalidOperationException("The registry changes faster than it can be imported.");
    }

    /// <summary>What an import would do, as the registry now stands.</summary>
    public async Task<Preview> PreviewAsync(RegistryRows.Taken rows, CancellationToken cancellationToken)
    {
        var known = await sites.AllAsync(cancellationToken);
        return new Preview(RegistryImport.Plan(rows, known), known.ToDictionary(site => site.Id));
    }

    /// <param name="entered">By field; a field that is not there stays as it is, an empty one is cleared.</param>
    /// <param name="revision">The one that was read before it was edited.</param>
    /// <returns>Null when there is no such site.</returns>
    public async Task<SiteEdited?> EditAsync(
        SiteId id, IReadOnlyDictionary<string, string> entered, int revision, ChangeSource source, CancellationToken cancellationToken)
    {
        var registry = await sites.RegistryAsync(cancellationToken);
        if (registry.FirstOrDefault(stored => stored.Site.Id == id) is not { } known)
            return null;
        if (known.Revision != revision)
            return await OvertakenAsync(known, revision, cancellationToken);

        var (site, faults) = SiteEdit.Read(entered, known.Site, registry.Select(stored => stored.Site));
        if (site is null)
            return new SiteEdited.Refused(known, faults);
        if (FieldChange.Between(known.Site, site) is [])
            return new SiteEdited.Saved(known);

        var written = await sites.WriteAsync([new SiteWrite(site, known)], source, clock.GetUtcNow(), cancellationToken);
        var now = await sites.ReadAsync(id, cancellationToken);
        return now is null ? null
            : written.Count == 1 ? new SiteEdited.Saved(now)
            : await OvertakenAsync(now, revision, cancellationToken);
    }

    /// <summary>A step of a closure.</summary>
    /// <param name="revision">The one that was read before; null: it is taken from wherever the site then stands.</param>
    /// <returns>Null when there is no such site.</returns>
    public async Task<SiteEdited?> MoveAsync(
        SiteId id, ClosureMove move, int? revision, ChangeSource source, CancellationToken cancellationToken)
    {
        while (await sites.ReadAsync(id, cancellationToken) is { } known)
        {
            if (revision is { } seen && known.Revision != seen)
                return await OvertakenAsync(known, seen, cancellationToken);

            var now = clock.GetUtcNow();
            var (after, fault) = ClosureLife.Take(known.Site, move, LocalDay.DayOf(now));
            if (after is null)
                return new SiteEdited.Refused(known, [new FieldFault(Step, fault!)]);
            if (await sites.WriteAsync([new SiteWrite(after, known)], source, now, cancellationToken) is { Count: 1 }
                && await sites.ReadAsync(id, cancellationToken) is { } saved)
                return new SiteEdited.Saved(saved);
        }

        return null;
    }

    private async Task<SiteEdited> OvertakenAsync(StoredSite now, int revision, CancellationToken cancellationToken)
    {
        var history = await sites.HistoryAsync(now.Site.Id, null, MostSince, cancellationToken);
        return new SiteEdited.Overtaken(now, [.. history.Where(change => change.Revision > revision)]);
    }
}
