using Checker.Sites;

namespace Checker.Pages;

/// <summary>A closure's dates as filed, in order.</summary>
internal static class ClosureDates
{
    public static IEnumerable<string> Of(Closure closure)
    {
        (string Word, DateOnly? Day)[] steps =
        [
            ("申请", closure.Requested),
            ("批准", closure.Approved),
            ("公告起始", closure.NoticeFrom),
            ("关停开始", closure.From),
            ("计划恢复", closure.PlannedReturn),
            ("完成", closure.Finished),
        ];

        if (closure.Kind is { } kind)
            yield return kind.Word();
        foreach (var (word, day) in steps)
        {
            if (day is { } known)
                yield return $"{known.Day()}{word}";
        }

        if (closure.MovedTo is { } where)
            yield return $"迁移至{where}";
    }
}
