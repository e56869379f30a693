using Checker.Sites;

namespace Checker.Rounds;

/// <summary>Whether a self-check (自查) may begin: one at a time, and a few a day, for each site.</summary>
internal abstract record SelfCheckTurn
{
    public const int MostADay = 3;

    private SelfCheckTurn()
    {
    }

    internal sealed record New(RoundId Round) : SelfCheckTurn;

    /// <summary>It has begun already: it is under way, or the form was sent twice.</summary>
    internal sealed record Same(RoundId Round) : SelfCheckTurn;

    /// <param name="Why">A sentence for the unit.</param>
    internal sealed record Refused(string Why) : SelfCheckTurn;

    /// <param name="known">The site's self-checks so far, in any order.</param>
    /// <param name="number">Which of the day the person meant to begin; null for the next.</param>
    public static SelfCheckTurn Of(Site site, IReadOnlyList<Round> known, DateOnly today, int? number)
    {
        if (!Selection.IsWatched(site))
            return new Refused("该网站不在检查范围（例外或已完成关停），不能自查。");
        if (known.FirstOrDefault(round => round.State is not RoundState.Closed) is { } running)
            return new Same(running.Id);

        var ofToday = known.Select(round => SelfCheckId.Of(round.Id)).OfType<SelfCheckId>().Where(id => id.Day == today).ToList();
        if (ofToday.FirstOrDefault(id => id.Number == number) is { } sentTwice)
            return new Same(sentTwice.Round);

        return ofToday.Count >= MostADay
            ? new Refused($"该网站今日已自查{MostADay}次，请明日再查。")
            : new New(new SelfCheckId(today, site.Id, ofToday.Count + 1).Round);
    }
}
