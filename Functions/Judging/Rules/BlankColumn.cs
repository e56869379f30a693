using Checker.Observing;

namespace Checker.Judging.Rules;

/// <summary>Columns with nothing in them, named and counted under their parents.</summary>
internal sealed class BlankColumn : IRule
{
    public RuleInfo Info { get; } = new("blank-column", "空白栏目")
    {
        Bounds = ["vetoes"],
        Wordings = new Dictionary<string, string[]> { ["few"] = ["columns"], ["many"] = ["column", "count"] },
    };

    public Verdict? Judge(Case facts, Indicator indicator)
    {
        if (!facts.Site.IsKeptUp())
            return null;
        if (facts.ContentUnseen(Info.Id) is { } unseen)
            return unseen;

        var columns = facts.OwnColumns();
        OwnColumn[] blank = [.. columns.Where(column => column.List is ListState.Empty)];
        if (blank is [])
            return columns.ColumnsUnread(Info.Id) ?? Verdict.Pass(Info.Id, $"{columns.Tally()}，未见空白");

        var groups = blank.GroupBy(column => column.Facts.Parent);
        Finding[] findings = [.. groups.Select(group => Found(indicator, group.Key, [.. group]))];
        var bound = indicator.Bound("vetoes");
        return Verdict.Fail(Info.Id, $"{columns.Tally()}，空白{blank.Length}个(达{bound}个的，单项否决)", findings) with
        {
            Vetoes = indicator.Vetoes && blank.Length >= bound,
            Partial = columns.Any(column => column.WhyUnread is not null),
        };
    }

    private Finding Found(Indicator indicator, string? parent, OwnColumn[] blank)
    {
        string[] names = [.. blank.Select(column => column.Facts.Name)];
        return new Finding
        {
            Rule = Info.Id,
            Strength = Strength.Definite,
            Group = parent ?? "",
            Subject = string.Join('、', names),
            Sentence = Wording.Blank(indicator, parent, names),
            Detail = string.Join('；', blank.Select(Told)),
            Pages = [.. blank.Select(column => column.Address)],
        };
    }

    private static string Told(OwnColumn column)
    {
        var shows = column.Page!.ListPhrase is { } phrase ? $"列表处显示“{phrase}”" : "列表无内容";
        return $"“{column.Facts.Name}”栏目：{column.Page.Told()}，{shows}";
    }
}
