using System.Text.RegularExpressions;

namespace Checker.Observing.Messages;

/// <summary>What a letter's words say of its answer.</summary>
internal static partial class Replies
{
    public static ReplyState Of(string words) =>
        Open().IsMatch(words) ? ReplyState.Open
        : Replied().IsMatch(words) ? ReplyState.Replied
        : ReplyState.Unknown;

    /// <summary>What the columns of a row say; null for one that the table does not have.</summary>
    public static ReplyState InCells(string? state, string? day) =>
        state is not null && Of(state) is var told and not ReplyState.Unknown ? told
        : day is null ? ReplyState.Unknown
        : day.Trim('-', '/', ' ').Length == 0 ? ReplyState.Open
        : Of(day);

    [GeneratedRegex(
        @"(?:未|待|尚未|暂未|等待)(?:回复|答复|办结|处理|办理|受理|审核)|暂?无(?:回复|答复)|(?:办理|处理|受理|转办|审核)中|(?:回复|答复)(?:内容|意见|情况)?:[ \t]*(?:\n|\z)|^(?:已受理|已转办|否)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(
        @"已经?(?:回复|答复|办结|处理|办理|办毕|回信)|(?:回复|答复|回信)(?:内容|意见|情况|单位|部门|人|时间|日期)?:[ \t]*[\p{L}0-9]{2}|^(?:办结|是)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Replied();
}
