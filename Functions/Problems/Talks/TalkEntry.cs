namespace Checker.Problems.Talks;

/// <summary>A leader's decision as it is entered.</summary>
/// <param name="On">The day of the decision.</param>
internal sealed record TalkEntry(string? Unit, bool? Hold, string? Reason, string? Approver, DateOnly? On, string? By)
{
    /// <summary>The decision, or every mistake as a sentence.</summary>
    /// <param name="suggestions">As they are now: the unit's reasons are kept with the decision.</param>
    public (Talk? Talk, IReadOnlyList<string> Mistakes) Read(string id, IEnumerable<TalkSuggestion> suggestions, string by, DateTimeOffset now)
    {
        var entry = new Entry();
        var unit = entry.Line("单位", Unit, Entry.LongestLine);
        var reason = entry.Line("原因", Reason, Entry.LongestText);
        var approver = entry.Line("批准人", Approver, Entry.LongestName);
        var on = entry.Day("决定日期", On, null, LocalDay.DayOf(now));
        entry.Must(Hold is not null, "请选择是否约谈。");
        return entry.Mistakes is not [] ? (null, entry.Mistakes) : (new Talk
        {
            Id = id,
            Unit = unit,
            Hold = Hold!.Value,
            Reason = reason,
            Approver = approver,
            On = on,
            By = entry.Name(By, by),
            At = now,
            Grounds = suggestions.FirstOrDefault(suggestion => suggestion.Unit == unit)?.Reasons ?? [],
        }, []);
    }
}

/// <summary>What is entered of a talk that was held.</summary>
internal sealed record TalkRecordEntry(DateOnly? On, string? Chair, string? Attended, string? Text, IReadOnlyList<string>? Files, string? By)
{
    /// <summary>The talk with one more record, or every mistake.</summary>
    public (Talk? Talk, IReadOnlyList<string> Mistakes) Read(Talk talk, string by, DateTimeOffset now)
    {
        if (!talk.Hold)
            return (null, ["已决定不约谈；要约谈的，请另行登记决定。"]);

        var entry = new Entry();
        var on = entry.Day("约谈日期", On, talk.On, LocalDay.DayOf(now));
        var record = new TalkRecord(
            on,
            entry.Line("约谈人", Chair, Entry.LongestLine),
            entry.Line("被约谈人", Attended, Entry.LongestLine),
            entry.Text("约谈记录", Text, Entry.LongestText),
            entry.Lines("附件", Files),
            entry.Name(By, by),
            now);
        return entry.Mistakes is [] ? (talk with { Records = [.. talk.Records, record] }, []) : (null, entry.Mistakes);
    }
}
