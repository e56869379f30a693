using Checker.Observing;

namespace Checker.Judging.Rules;

/// <summary>Columns with nothing in them, named and counted under their parents.</summary>
internal sealed class BlankColumn : IRule
{
    public RuleInfo Info { get; } = new("blank-column", "空白栏目") { Bounds = ["vetoes"], Lists = ["explained"] };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;
        if (facts.ContentUnseen(Info.Id) is { } unseen)
            return unseen;

        var columns = facts.OwnColumns();
        OwnColumn[] blank = [.. columns.Where(column => column.List is ListState.Empty)];
        if (blank is [])
            return columns.ColumnsUnread(Info.Id) ?? Verdict.Pass(Info.Id, $"{columns.Tally()},未见空白");

        var groups = blank.GroupBy(column => column.Facts.Parent);
        Finding[] findings = [.. groups.Select(group => Found(group.Key, [.. group], indicator))];
        var bound = indicator.Bounds["vetoes"];
        return Verdict.Fail(Info.Id, $"{columns.Tally()},空白{blank.Length}个(达{bound}个的,单项否决)", findings) with
        {
            Vetoes = indicator.Vetoes && blank.Count(column => !IsExplained(column, indicator)) >= bound,
        };
    }

    /// <summary>A column that says why it has nothing (本单位无此类事项) is for a person to judge.</summary>
    private static bool IsExplained(OwnColumn column, Indicator indicator) =>
        indicator.Lists["explained"].Any(words => column.Page?.ListPhrase?.Contains(words, StringComparison.Ordinal) ?? false);

    private Finding Found(string? parent, OwnColumn[] blank, Indicator indicator)
    {
        OwnColumn[] plain = [.. blank.Where(column => !IsExplained(column, indicator))];
        OwnColumn[] named = plain is [] ? blank : plain;
        string[] names = [.. named.Select(column => column.Facts.Name)];
        return new Finding
        {
            Rule = Info.Id,
            Strength = plain is [] ? Strength.Suspected : Strength.Definite,
            Group = parent ?? "",
            Subject = string.Join('、', names),
            Sentence = Wording.Blank(parent, names),
            Detail = string.Join(';', named.Select(Told)),
            Pages = [.. named.Select(column => column.Address)],
        };
    }

    private static string Told(OwnColumn column)
    {
        var shows = column.Page!.ListPhrase is { } phrase ? $"列表处显示“{phrase}”" : "列表无内容";
        return $"“{column.Facts.Name}”栏目:{column.Page.Told()},{shows}";
    }
}
