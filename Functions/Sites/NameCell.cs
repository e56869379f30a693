using System.Globalization;

namespace Checker.Sites;

/// <summary>
/// Names with the days on which they held, as a cell has them: <c>旧名(至2016-03-01);新名(2016-03-02起)</c>, both days
/// included. A name without days is today's.
/// </summary>
internal static class NameCell
{
    public const string Form = "旧名(至2016-03-01);新名(2016-03-02起)";

    /// <summary>Whether a cell gives any name days; without them it is one name, whatever stands in it.</summary>
    public static bool IsDated(string cell) => CellList.Read(cell, alsoCommas: false).Any(entry => Days(entry) is not null);

    /// <summary>Exactly one of the answer's two is null: the name, or what is wrong with it.</summary>
    public static (DatedName? Name, string? Fault) Read(string field, string entry)
    {
        if (Days(entry) is not { } days)
            return Checked(new DatedName(field, entry, null, null));

        var name = entry[..^(days.Length + 2)].TrimEnd();
        var (from, until) = Ends(days);
        var (first, last) = (RegistryDate.Read(from), RegistryDate.Read(until));
        return (from.Length > 0 && first is null) || (until.Length > 0 && last is null) ? (null, $"“{CellText.Shown(entry)}”的起止日期不对，请写成 {Form} 的样子")
            : last < first ? (null, $"“{CellText.Shown(entry)}”的截止日期早于起始日期，请核对")
            : Checked(new DatedName(field, name, first, last));
    }

    public static string Write(DatedName name) => (name.From, name.Until) switch
    {
        (null, null) => name.Name,
        ({ } from, null) => $"{name.Name}({RegistryDate.Write(from)}起)",
        (null, { } until) => $"{name.Name}(至{RegistryDate.Write(until)})",
        ({ } from, { } until) => $"{name.Name}({RegistryDate.Write(from)}至{RegistryDate.Write(until)})",
    };

    /// <summary>Why names of one unit cannot stand after one another; null when they can.</summary>
    public static string? Fault(IReadOnlyList<DatedName> names, bool isRequired)
    {
        var open = names.Where(name => name.Until is null).ToList();
        if (open.Count > 1)
            return $"“{CellText.Shown(open[0].Name)}”“{CellText.Shown(open[1].Name)}”都没有截止日期，请给旧名写上截止日期，如 {Form}";
        if (open.Count == 0 && isRequired)
            return "没有现用的名称，请补上不带截止日期的名称";

        var inOrder = names.OrderBy(name => name.Until ?? DateOnly.MaxValue).ToList();
        return inOrder.Zip(inOrder.Skip(1)).Any(pair => pair.Second.From <= pair.First.Until) ? "各名称的起止日期有重叠，请核对" : null;
    }

    private static (DatedName? Name, string? Fault) Checked(DatedName name) =>
        name.Name.Length == 0 ? (null, "起止日期前缺少名称")
        : name.Name.Length > RowReader.LongestText ? (null, $"“{CellText.Shown(name.Name)}”超过 {RowReader.LongestText} 个字")
        : (name, null);

    /// <summary>What stands in the brackets at a name's end, where it speaks of days; null elsewhere: names have brackets of their own.</summary>
    private static string? Days(string entry)
    {
        var opens = entry.LastIndexOfAny(['(', '（']);
        if (opens < 0 || entry[^1] is not (')' or '）'))
            return null;

        var inside = entry[(opens + 1)..^1];
        return inside.Any(IsDigit) && (inside.StartsWith('至') || (IsDigit(inside[0]) && (inside.EndsWith('起') || inside.Contains('至', StringComparison.Ordinal)))) ? inside : null;
    }

    private static bool IsDigit(char c) => CharUnicodeInfo.GetDecimalDigitValue(c) >= 0;

    /// <summary>The two days as written; empty for none.</summary>
    private static (string From, string Until) Ends(string days)
    {
        if (days.EndsWith('起'))
            return (days[..^1].Trim(), "");

        var to = days.IndexOf('至', StringComparison.Ordinal);
        var until = days[(to + 1)..].Trim();
        return (days[..to].Trim(), until is "今" && to > 0 ? "" : until);
    }
}
