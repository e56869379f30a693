using Checker.Judging;
using static Checker.Problems.ProblemState;

namespace Checker.Problems;

/// <summary>What a round makes of a problem by finding it, or by not finding it.</summary>
internal static class Sighting
{
    /// <summary>More are not kept; the round's own results have them.</summary>
    public const int MostItems = 100;

    private const int LongestSentence = 300;
    private const int LongestDetail = 600;
    private const int MostPages = 3;
    private const int LongestAddress = 500;

    public static Problem First(ProblemKey key, ProblemAction.Seen seen) =>
        Problem.Begin(key, seen.At, Join([], seen)) with { Vetoes = seen.Vetoes, Rounds = [seen.Round] };

    /// <summary>
    /// The same round says nothing new, unless a person's check has changed its result. One that judged at an earlier moment
    /// adds what it saw and changes nothing else.
    /// </summary>
    public static Taken Again(Problem problem, ProblemAction.Seen seen)
    {
        if (problem.Rounds.Contains(seen.Round))
            return OnceMore(problem, seen);

        var isEarlier = seen.At < problem.LastSeen;
        var rounds = problem.Rounds.TakeLast(Problem.MostRounds - 1).ToList();
        rounds.Insert(isEarlier && rounds is not [] ? rounds.Count - 1 : rounds.Count, seen.Round);
        var joined = problem with
        {
            Items = Join(problem.Items, seen),
            FirstSeen = seen.At < problem.FirstSeen ? seen.At : problem.FirstSeen,
            Rounds = rounds,
        };
        return new Taken.Done(isEarlier ? joined : Back(joined) with
        {
            LastSeen = seen.At,
            Vetoes = seen.Vetoes,
            UnseenSince = null,
        });
    }

    /// <summary>Of two rounds of one moment, as replays are, the one that came last is heard.</summary>
    private static Taken OnceMore(Problem problem, ProblemAction.Seen seen)
    {
        var items = Join(problem.Items, seen);
        var isSame = seen.At < problem.LastSeen || seen.Round != problem.Rounds[^1] || (problem.Vetoes == seen.Vetoes && items.Select(Told).SequenceEqual(problem.Items.Select(Told)));
        return isSame ? new Taken.Unchanged(problem) : new Taken.Done(problem with { Items = items, Vetoes = seen.Vetoes });
    }

    private static (string, string, string, Strength, string) Told(ProblemItem item) =>
        (item.Finding.Subject, item.Finding.Sentence, item.Finding.Detail, item.Finding.Strength, string.Join(' ', item.Evidence));

    public static Taken Lost(Problem problem, ProblemAction.Unseen unseen) =>
        problem.UnseenSince is not null || unseen.At < problem.LastSeen
            ? new Taken.Unchanged(problem)
            : new Taken.Done((problem.State switch
            {
                Found or AwaitingReview => problem with { State = Gone },
                Relapsed => problem with { State = Rectified, Relapses = problem.Relapses - 1 }, // nobody confirmed that it was back
                _ => problem,
            }) with
            { UnseenSince = unseen.At });

    /// <summary>A false alarm that went away and came back is looked at anew; one that never went away stays one.</summary>
    private static Problem Back(Problem problem) => problem.State switch
    {
        Gone => problem with { State = Found, ConfirmedBy = null },
        Dismissed when problem.UnseenSince is not null => problem with { State = Found, ConfirmedBy = null },
        Rectified => problem with { State = Relapsed, Relapses = problem.Relapses + 1 },
        _ => problem,
    };

    /// <summary>Findings about one thing (the column, the site) are one item, as it was last found.</summary>
    private static IReadOnlyList<ProblemItem> Join(IReadOnlyList<ProblemItem> items, ProblemAction.Seen seen)
    {
        var joined = items.ToDictionary(item => item.Finding.Subject);
        foreach (var sight in seen.Items)
        {
            var item = new ProblemItem(Shorten(sight.Finding), sight.Evidence, seen.At, seen.At);
            var subject = item.Finding.Subject;
            joined[subject] = !joined.TryGetValue(subject, out var known) ? item
                : seen.At < known.LastSeen ? known with { FirstSeen = Earlier(seen.At, known.FirstSeen) }
                : item with { FirstSeen = Earlier(seen.At, known.FirstSeen) };
        }

        return [.. joined.Values.OrderByDescending(item => item.LastSeen).Take(MostItems)];
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    /// <summary>A site's own text is in these, as long as it likes.</summary>
    private static Finding Shorten(Finding finding) => finding with
    {
        Subject = Cut(finding.Subject, LongestSentence),
        Sentence = Cut(finding.Sentence, LongestSentence),
        Detail = Cut(finding.Detail, LongestDetail),
        Pages = [.. finding.Pages.Where(page => page.OriginalString.Length <= LongestAddress).Take(MostPages)],
    };

    private static string Cut(string text, int most) => text.Length <= most ? text
        : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
