using System.Collections.Concurrent;
using Azure;
using Checker.Observing;
using Checker.Rounds;
using Checker.Storage;
using Checker.Storage.Warc;

namespace Checker.Tests.Chaos;

/// <summary>Whether every word still has its evidence, and whether what is nobody's goes by itself.</summary>
internal sealed class EvidenceOracle(ChaosStage stage, ChaosTally tally)
{
    private const int AtATime = 8;

    private readonly RoundReading _reading = stage.Get<RoundReading>();
    private readonly EvidenceReading _evidence = stage.Get<EvidenceReading>();
    private readonly BodyStore _bodies = stage.Get<BodyStore>();
    private readonly ConcurrentDictionary<string, bool> _whole = [];
    private readonly ConcurrentBag<string> _missing = [];
    private int _records;
    private int _opened;

    public async Task JudgeAsync(IReadOnlyList<SiteResult> results, CancellationToken stop)
    {
        var places = new Dictionary<string, int>();
        foreach (var result in stage.Undisturbed)
            places[result.Site.ToString()] = await OpenFindingsAsync(result, stop);

        await Parallel.ForEachAsync(results, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = stop }, async (result, each) =>
        {
            foreach (var visit in result.Visits)
                await ReadVisitAsync(result, visit, each);
            if (await OpenFindingsAsync(result, each) is var opened && result.Conclusion.Findings.Any() && opened < places[result.Site.ToString()])
                _missing.Add($"{result.Round} {result.Site}: {opened} records behind its findings, and {places[result.Site.ToString()]} without a fault");
        });

        tally.Add("records read", _records);
        tally.Add("records behind findings, opened", _opened);
        tally.MustBeNone("evidence missing", [.. _missing]);
    }

    /// <summary>After the house is kept, two days on, every file of a check is a recorded visit's.</summary>
    public async Task JudgeOrphansAsync(IReadOnlyList<Round> rounds, int goneByRetention, CancellationToken stop)
    {
        var recorded = new HashSet<string>();
        foreach (var round in rounds.Select(round => round.Id).Append(stage.Undisturbed[0].Round))
            recorded.UnionWith(await stage.Get<CheckStore>().VisitsAsync(round, stop).Select(files => files.Name).ToListAsync(stop));

        var files = await stage.Get<StorageAccount>().Container(Names.CheckFiles).GetBlobsAsync(cancellationToken: stop).Select(blob => blob.Name).ToListAsync(stop);
        tally.Add("files of lost attempts, removed by house-keeping", goneByRetention);
        tally.MustBeNone("files that are nobody's and stay", [.. files.Where(file => !recorded.Contains(file.Split('.')[0]))]);
    }

    /// <returns>How many records were opened.</returns>
    private async Task<int> OpenFindingsAsync(SiteResult result, CancellationToken stop)
    {
        if (!result.Conclusion.Findings.Any())
            return 0;

        var places = await _reading.EvidenceAsync(result, stop);
        var opened = 0;
        foreach (var place in result.Conclusion.Findings.SelectMany(finding => RoundReading.EvidenceOf(finding, places)))
        {
            if (await _evidence.ReadAsync(EvidenceId.Of(place), stop) is { } record && (record.Payload.IsEmpty || Digest.Of(record.Payload.Span) == place.Sha256))
                opened++;
            else
                _missing.Add($"{result.Round} {result.Site}: the record {EvidenceId.Of(place)} does not open, or is another");
        }

        Interlocked.Add(ref _opened, opened);
        return opened;
    }

    private async Task ReadVisitAsync(SiteResult result, VisitFiles visit, CancellationToken stop)
    {
        var kept = (await stage.Get<VisitStore>().ReadAsync(result.Round, result.Site, stop)).FirstOrDefault(each => each.Files == visit);
        if (kept is null || await FindAsync(visit.Warc, visit.WarcSha256, stop) is not { } warc || await FindAsync(visit.Observation, visit.ObservationSha256, stop) is null)
        {
            _missing.Add($"{visit.Name} is gone, or not what it was");
            return;
        }

        foreach (var place in kept.Observation.Pages.Select(page => page.Evidence).OfType<EvidencePlace>())
        {
            var record = WarcRecord.Read(warc.Slice((int)place.Offset, (int)place.Length));
            Interlocked.Increment(ref _records);
            if (record.Type is WarcType.Revisit && !await IsWholeAsync(result, record.Fields["WARC-Payload-Digest"].Split(':')[^1], stop))
                _missing.Add($"{visit.Name}: a body that was served before is nowhere whole");
        }
    }

    private async Task<bool> IsWholeAsync(SiteResult result, string digest, CancellationToken stop)
    {
        var name = $"{result.Site} {digest}";
        if (!_whole.TryGetValue(name, out var isWhole))
        {
            isWhole = await _bodies.FindAsync(result.Site, digest, stop) is { } body
                && await stage.Get<VisitStore>().ReadRecordAsync(body.Place, stop) is { Payload.IsEmpty: false } whole
                && Digest.Of(whole.Payload.Span) == digest;
            _whole[name] = isWhole;
        }

        return isWhole;
    }

    private async Task<ReadOnlyMemory<byte>?> FindAsync(string name, string sha256, CancellationToken stop)
    {
        try
        {
            var content = await stage.Get<StorageAccount>().Container(Names.CheckFiles).GetBlobClient(name).DownloadContentAsync(stop);
            var bytes = content.Value.Content.ToMemory();
            return Digest.Of(bytes.Span) == sha256 ? bytes : null;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
