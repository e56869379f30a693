using System.Security.Cryptography;
using Checker.Rounds;
using Checker.Sites;

namespace Checker.Api;

/// <summary>An order as a request writes it, every word of it still to be believed.</summary>
internal sealed record WrittenOrder(
    string? Kind, string? RuleSet, WrittenSample? Sample, IReadOnlyList<string>? Sites, IReadOnlyList<string>? Notices,
    DateTimeOffset? ReferenceTime, int? Days)
{
    private const int MostNamed = 20;

    /// <summary>The order, or every mistake that can be told without the registry.</summary>
    public (RoundOrder? Order, IReadOnlyList<string> Mistakes) Read(string by)
    {
        var mistakes = new List<string>();
        var kind = RoundKinds.Find(Kind);
        if (kind is null or RoundKind.SelfCheck)
            mistakes.Add($"kind 须为 {string.Join("、", Enum.GetValues<RoundKind>().Where(each => each.IsOffices()).Select(each => each.Id()))} 之一。");

        var order = new RoundOrder
        {
            Kind = kind ?? RoundKind.Routine,
            RuleSet = RuleSet,
            Sample = Sample?.Read(mistakes),
            Sites = Sites is null ? null : Ids(Sites, mistakes),
            Notices = Notices is null ? null : [.. Notices.Select(notice => notice ?? "").Distinct()],
            ReferenceTime = ReferenceTime,
            Days = Days,
            By = by,
        };
        return mistakes is [] ? (order, []) : (null, mistakes);
    }

    public static IReadOnlyList<SiteId> Ids(IReadOnlyList<string>? texts, List<string> mistakes)
    {
        var read = (texts ?? []).Select(text => (Text: text, Ok: SiteId.TryParse(text, null, out var id), Id: id)).ToList();
        mistakes.AddRange(read.Where(site => !site.Ok).Take(MostNamed).Select(site => $"“{site.Text}”不是网站编号。"));
        return [.. read.Where(site => site.Ok).Select(site => site.Id)];
    }
}

/// <summary>Likewise a sample.</summary>
/// <param name="Seed">Null: the program makes one.</param>
internal sealed record WrittenSample(
    int? Size, decimal? Percent, string? Seed, string? By, IReadOnlyList<string>? LeaveOut, IReadOnlyList<string>? PutIn, string? Why)
{
    /// <summary>Notices whose named sites are left out, by their numbers.</summary>
    public IReadOnlyList<string>? LeaveOutNotices { get; init; }

    public Sample Read(List<string> mistakes)
    {
        SampleBy? by = Enum.GetValues<SampleBy>().Cast<SampleBy?>().FirstOrDefault(each => each!.Value.Id() == By);
        if (By is not (null or "") && by is null)
            mistakes.Add($"sample 的 by 须为 {string.Join("、", Enum.GetValues<SampleBy>().Select(each => each.Id()))} 之一。");

        return new Sample
        {
            Size = Size,
            Percent = Percent,
            Seed = Seed ?? RandomNumberGenerator.GetHexString(16, lowercase: true),
            By = by,
            LeaveOut = [.. WrittenOrder.Ids(LeaveOut, mistakes).Distinct()],
            LeaveOutNotices = [.. (LeaveOutNotices ?? []).Select(notice => notice ?? "").Distinct()],
            PutIn = [.. WrittenOrder.Ids(PutIn, mistakes).Distinct()],
            Why = Why,
        };
    }
}
