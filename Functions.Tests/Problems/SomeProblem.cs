using Checker.Judging;
using Checker.Problems;
using Checker.Rounds;
using Checker.Storage;
using Checker.Tests.Support;

namespace Checker.Tests.Problems;

/// <summary>Problems with the history that brought them about.</summary>
internal sealed class SomeProblem(ProblemKey key)
{
    public static readonly ProblemKey Key = new(Some.Site().Id, "stale-home", "");

    private readonly List<Step> _history = [];
    private DateTimeOffset _now = Some.Moment;

    public IReadOnlyList<Step> History => _history;

    public Problem? Now { get; private set; }

    public static SomeProblem Found(bool vetoes = false)
    {
        var some = new SomeProblem(Key);
        some.Do(Seen("2016-05-17", vetoes));
        return some;
    }

    /// <summary>In the notice 豫1, to be put right by the end of May 2016.</summary>
    public static SomeProblem Notified()
    {
        var some = Found();
        some.Do(new ProblemAction.Confirm(null, false));
        some.Do(new ProblemAction.Notify("豫1", Some.Day("2016-05-31")));
        return some;
    }

    public static SomeProblem Rectified()
    {
        var some = Notified();
        some.Do(new ProblemAction.Recheck(RecheckOutcome.Rectified, null, "已更新"));
        return some;
    }

    /// <summary>Seen in the routine round of a day, at its noon.</summary>
    public static ProblemAction.Seen Seen(string day, bool vetoes = false, params string[] sentences) => new(
        RoundOf(day), Noon(day), vetoes, [.. (sentences is [] ? ["首页栏目2周内未更新"] : sentences).Select(sentence => new SeenItem(Finding(sentence), []))]);

    public static ProblemAction.Unseen Unseen(string day) => new(RoundOf(day), Noon(day));

    public static RoundId RoundOf(string day) => RoundId.Routine(Some.Day(day));

    public static DateTimeOffset Noon(string day) => LocalDay.StartOf(Some.Day(day)).AddHours(12);

    /// <summary>Of the subject that stands before a colon; of the site where there is none.</summary>
    public static Finding Finding(string sentence, Strength strength = Strength.Definite) => new()
    {
        Rule = Key.Rule,
        Strength = strength,
        Subject = sentence.Contains(':', StringComparison.Ordinal) ? sentence.Split(':')[0] : "",
        Sentence = sentence,
        Detail = "首页最新日期为2016-01-04",
        Pages = [Some.Address("")],
    };

    /// <summary>An hour after the step before.</summary>
    public Taken Do(ProblemAction action, string by = "甲")
    {
        _now = _now.AddHours(1);
        var step = new Step(_history.Count + 1, _now, by, action);
        var taken = action is ProblemAction.Undo ? Life.TakeBack(key, _history, step) : Life.Take(key, Now, step);
        if (taken is Taken.Done(var next))
        {
            _history.Add(step);
            Now = next;
        }

        return taken;
    }

    /// <summary>As JSON: records with lists are not equal by themselves.</summary>
    public static string Told(Problem? problem) => Json.Write(problem);
}
