namespace Checker.Storage.Keeping;

/// <summary>The visits' files that problems and notices name, whatever has become of either.</summary>
internal sealed class Resting(ProblemStore problems, NoticeStore notices)
{
    public async Task<IReadOnlySet<string>> FilesAsync(CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>();
        var files = new HashSet<string>();
        await foreach (var problem in problems.AllAsync(null, null, cancellationToken))
        {
            ids.UnionWith(problem.Items.SelectMany(item => item.Evidence));
            files.UnionWith(problem.Items.SelectMany(item => item.Finding.Records).Select(place => place.File));
        }

        foreach (var id in await notices.AllAsync(cancellationToken))
        {
            var draft = (await notices.FindAsync(id, cancellationToken))!.Draft;
            ids.UnionWith(draft.Material.Problems.SelectMany(problem => problem.Evidence));
            for (var version = 1; version <= draft.Version; version++)
            {
                if (await notices.FindIssuedAsync(id, version, cancellationToken) is { } issued)
                    ids.UnionWith(issued.Draft.Material.Problems.SelectMany(problem => problem.Evidence));
            }
        }

        files.UnionWith(ids.Select(EvidenceId.Parse).OfType<Observing.EvidencePlace>().Select(place => place.File));
        return files;
    }
}
