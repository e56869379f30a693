using Checker.Judging;
using Checker.Rounds;
using Checker.Storage;

namespace Checker.Tests.Chaos;

/// <summary>A round like the undisturbed one, spoilt in every way that must be seen.</summary>
internal static class Sabotage
{
    private static readonly RoundId Spoilt = RoundId.Parse("2016-05-18-routine", null);

    /// <summary>What must be told of it, in the order in which it is looked for.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "lost",
        "doubled",
        "verdicts that differ",
        "summaries that do not add up",
        "problems doubled, missing or miscounted",
        "messages unaccounted for",
        "files that are nobody's and stay",
        "evidence missing",
        "files of it that have changed or gone",
    ];

    public static async Task<IReadOnlyList<string>> SeenAsync(ChaosStage stage, CancellationToken stop)
    {
        var round = await SpoilAsync(stage, stop);
        var tally = new ChaosTally();
        var oracle = new ChaosOracle(stage, tally);
        var evidence = new EvidenceOracle(stage, tally);
        var intruder = new Intruder(stage.Get<StorageAccount>(), stage.Get<RoundStore>(), new Random(1));

        var results = await oracle.JudgeRoundsAsync([round], [round.Id], stop);
        await oracle.JudgeProblemsAsync(results, stop);
        await new QueueOracle(stage, intruder, tally).JudgeAsync(stop);
        await evidence.JudgeOrphansAsync([round], 0, stop);
        await evidence.JudgeAsync(results, stop);
        await oracle.JudgeNoticeAsync(stop);
        return tally.Wrong;
    }

    private static async Task<Round> SpoilAsync(ChaosStage stage, CancellationToken stop)
    {
        var (account, checks) = (stage.Get<StorageAccount>(), stage.Get<CheckStore>());
        var before = (await stage.Get<RoundStore>().FindAsync(stage.Undisturbed[0].Round, stop))!.Round;
        var round = before with { Id = Spoilt };
        await stage.Get<RoundStore>().AddAsync(round, [.. stage.Undisturbed.Select(result => result.Site)], stop);

        var good = stage.Undisturbed.Select(result => result with { Round = Spoilt }).ToList();
        var faulty = good.First(result => result.Conclusion.Findings.Any());
        var passed = good.First(result => !result.Conclusion.Findings.Any());
        foreach (var result in good.Where(result => result != faulty && result != passed).Skip(1))
            await checks.TryConcludeAsync(result, stop);
        await checks.TryConcludeAsync(Change(faulty, verdict => verdict with { Findings = [.. verdict.Findings, .. verdict.Findings] }), stop);
        await checks.TryConcludeAsync(
            Change(passed with { Visits = [passed.Visits[0] with { Name = "gone" }] }, verdict => verdict with { Outcome = Outcome.Failed }), stop);

        await account.Queue(Names.SiteChecks).SendMessageAsync(QueueText.Encode("left over"), stop);
        await account.Container(Names.CheckFiles).GetBlobClient($"{Spoilt}/{passed.Site}/1-00000000.warc.gz").UploadAsync(BinaryData.FromString("nobody's"), stop);
        var draft = stage.Frozen.Keys.First(name => name.Contains("draft", StringComparison.Ordinal));
        await account.Container(Names.NoticeFiles).GetBlobClient(draft.Split('/', 2)[1]).UploadAsync(BinaryData.FromString("changed"), overwrite: true, stop);
        return round;
    }

    private static SiteResult Change(SiteResult result, Func<Verdict, Verdict> change) =>
        result with { Conclusion = result.Conclusion with { Verdicts = [.. result.Conclusion.Verdicts.Select(change)] } };
}
