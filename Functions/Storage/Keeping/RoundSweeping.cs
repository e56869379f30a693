using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Storage.Keeping;

/// <summary>
/// Clears old rounds' files away, as <see cref="RoundRetention"/> decides. Each round is gone through when it has closed and
/// when it is old, the oldest first, and once a month while bodies in its files are in use. Before any body is forgotten, all
/// that is kept for good of the rounds that may have served it has marked its own.
/// </summary>
internal sealed class RoundSweeping(
    StorageAccount account, RoundStore rounds, CheckStore checks, ManualCheckStore manual, VisitStore visits, BodyStore bodies, SweptRounds marks, Resting resting)
{
    private const int SitesAtATime = 8;

    private readonly BlobContainerClient _container = account.Container(Names.CheckFiles);

    /// <param name="mayGoOn">Asked before each round; what is left is for the next day.</param>
    public async Task RunAsync(DateTimeOffset oldBefore, DateTimeOffset now, HouseBook book, Func<bool> mayGoOn, CancellationToken cancellationToken)
    {
        var swept = await marks.AllAsync(cancellationToken);
        var closed = await rounds.ClosedAsync(cancellationToken);
        Round[] due = [.. closed.Where(round => Swept.IsDue(round, swept.GetValueOrDefault(round.Id), oldBefore, now))];
        if (due is [])
            return;

        var evidence = await resting.FilesAsync(cancellationToken);
        var settled = closed.Where(round => swept.GetValueOrDefault(round.Id) is not { Old: true }).Select(round => round.PlannedAt).Append(oldBefore).Min();
        foreach (var round in due.TakeWhile(_ => mayGoOn()))
        {
            var files = await ReadAsync(round, evidence, cancellationToken);
            var isOld = round.PlannedAt < oldBefore;
            if (isOld && !book.IsDry && swept.GetValueOrDefault(round.Id) is not { Old: true })
                await MarkBodiesAsync(files, cancellationToken);
            var left = await SweepAsync(files, oldBefore, settled, now, book, cancellationToken);
            if (!book.IsDry)
                await marks.SaveAsync(round.Id, new Swept(now, isOld, left), cancellationToken);
        }
    }

    private async Task<RoundFiles> ReadAsync(Round round, IReadOnlySet<string> evidence, CancellationToken cancellationToken) => new(
        round,
        await _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{round.Id}/", cancellationToken)
            .Select(blob => new StoredFile(blob.Name, blob.Properties.ContentLength ?? 0, blob.Properties.CreatedOn!.Value)).ToListAsync(cancellationToken),
        await checks.VisitsAsync(round.Id, cancellationToken).Select(files => files.Name).ToHashSetAsync(cancellationToken: cancellationToken),
        await checks.FoundAsync(round.Id, cancellationToken).ToHashSetAsync(cancellationToken: cancellationToken),
        await manual.SitesAsync(round.Id, cancellationToken).ToHashSetAsync(cancellationToken: cancellationToken),
        evidence);

    /// <summary>A kept visit's records may refer to bodies in other visits' files.</summary>
    private async Task MarkBodiesAsync(RoundFiles round, CancellationToken cancellationToken)
    {
        var kept = round.Files.Select(RoundRetention.SiteOf).OfType<SiteId>().Distinct().Where(site => RoundRetention.RestOf(round, site) is not null);
        await Parallel.ForEachAsync(kept, Many(cancellationToken), async (site, stop) =>
        {
            var pages = (await visits.ReadAsync(round.Round.Id, site, stop)).SelectMany(visit => visit.Observation.Pages);
            await bodies.KeepAsync(site, pages.Select(page => page.Evidence?.Sha256).OfType<string>().Where(digest => digest.Length > 0).Distinct(), stop);
        });
    }

    /// <returns>Whether something that may go is left.</returns>
    private async Task<bool> SweepAsync(
        RoundFiles round, DateTimeOffset oldBefore, DateTimeOffset settled, DateTimeOffset now, HouseBook book, CancellationToken cancellationToken)
    {
        var left = 0;
        var going = RoundRetention.Of(round, oldBefore, now).Where(each => each.Fate is not Fate.Stays).GroupBy(each => RoundRetention.SiteOf(each.File)!.Value);
        await Parallel.ForEachAsync(going, Many(cancellationToken), async (site, stop) =>
        {
            foreach (var (file, fate) in site.Where(each => each.Fate is not Fate.OldVisit))
                await RemoveAsync(file, fate is Fate.LostAttempt ? Gone.LostAttempts : Gone.Observations, book, stop);
            foreach (var file in await UnusedAsync(site.Key, [.. site.Where(each => each.Fate is Fate.OldVisit).Select(each => each.File)], settled, book, stop))
            {
                if (file.IsUsed)
                    Interlocked.Increment(ref left);
                else
                    await RemoveAsync(file.File, Gone.VisitFiles, book, stop);
            }
        });
        return left > 0;
    }

    /// <summary>Forgets the bodies that may be forgotten. Their file stays for now: a visit under way may just have found one of them in it.</summary>
    private async Task<IReadOnlyList<(StoredFile File, bool IsUsed)>> UnusedAsync(
        SiteId site, IReadOnlyList<StoredFile> files, DateTimeOffset settled, HouseBook book, CancellationToken cancellationToken)
    {
        if (files is [])
            return [];

        var uses = (await bodies.UsesAsync(site, cancellationToken)).ToLookup(use => use.File);
        foreach (var use in files.SelectMany(file => uses[file.Name]).Where(use => RoundRetention.MayForget(use, settled)))
            await book.LetGoAsync(Gone.Bodies, 0, () => bodies.TryForgetAsync(site, use, cancellationToken));
        return [.. files.Select(file => (file, uses.Contains(file.Name)))];
    }

    private Task RemoveAsync(StoredFile file, Gone kind, HouseBook book, CancellationToken cancellationToken) => book.LetGoAsync(
        kind, file.Bytes, async () => await _container.DeleteBlobIfExistsAsync(file.Name, cancellationToken: cancellationToken));

    private static ParallelOptions Many(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = SitesAtATime, CancellationToken = cancellationToken };
}
