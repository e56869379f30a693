using System.Text.RegularExpressions;
using Checker.Observing.Dates;
using Checker.Observing.Html;

namespace Checker.Observing.Messages;

/// <summary>Letters written out one after the other, as guest books do: each begins where the page gives its day.</summary>
internal static partial class MessageTexts
{
    private const int Most = 500;

    public static IEnumerable<Message> Read(HtmlPage page, IReadOnlyList<FoundDate> dates)
    {
        var days = Asked().Matches(page.Plain)
            .Take(Most)
            .Select(label => At(dates, label.Index + label.Length))
            .OfType<FoundDate>()
            .ToList();
        foreach (var (i, day) in days.Index())
        {
            var (before, after) = (i > 0 ? days[i - 1] : null, i + 1 < days.Count ? days[i + 1] : null);
            var box = Around(page.Root, day, before, after);
            // Letters apart by mere lines have no element of their own.
            var (start, end) = (Holds(box, before) ? day.Start : box.Start, Holds(box, after) ? after!.Start : box.End);
            var words = page.Plain[start..end];
            var replied = Answered().Match(words) is { Success: true } answer ? At(dates, start + answer.Index + answer.Length) : null;
            var title = Title().Match(page.Text[start..end]) is { Success: true } named ? PlainText.Collapse(named.Groups["title"].Value) : null;
            var state = replied is null ? Replies.Of(words) : ReplyState.Replied;
            if (days.Count > 1 || state != ReplyState.Unknown)
                yield return new(title, null, day.Written(page.Text, DateSource.Line), state, replied?.Written(page.Text, DateSource.Line), box.Place());
        }
    }

    /// <summary>The largest element with this day and none of the neighbours'.</summary>
    private static Box Around(Box box, FoundDate day, FoundDate? before, FoundDate? after)
    {
        while (Holds(box, before) || Holds(box, after))
        {
            if (box.ChildOver(day.Start, day.End) is not { } inner)
                break;

            box = inner;
        }

        return box;
    }

    private static FoundDate? At(IReadOnlyList<FoundDate> dates, int end) => dates.FirstOrDefault(date => date.Start >= end && date.Start <= end + 2);

    private static bool Holds(Box box, FoundDate? date) => date is not null && box.Start <= date.Start && box.End >= date.End;

    [GeneratedRegex(@"(?:留言|来信|写信|提问|咨询|提交|投诉|反映)(?:时间|日期):", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?:回复|答复|办结|回信)(?:时间|日期):", RegexOptions.CultureInvariant)]
    private static partial Regex Answered();

    [GeneratedRegex(@"(?:^|[\n\t])(?:留言|来信|信件|咨询)?(?:标题|主题)[::][ \t]*(?<title>[^\n\t]{2,100})", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
