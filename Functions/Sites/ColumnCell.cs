namespace Checker.Sites;

/// <summary>One column of a site in the 栏目 cell: <c>名称|类别|网址|无变化日期</c>, all but the name may be left out.</summary>
internal static class ColumnCell
{
    /// <summary>Exactly one of the answer's two is null: the column, or what is wrong with it.</summary>
    public static (RegisteredColumn? Column, string? Fault) Read(string text, Uri home)
    {
        var parts = text.Split(['|', '｜'], 4, StringSplitOptions.TrimEntries);
        var (name, word, where, unchanged) = (parts[0], Part(parts, 1), Part(parts, 2), Part(parts, 3));
        if (name.Length == 0)
            return (null, $"“{CellText.Shown(text)}”缺少栏目名称，请按“名称|类别|网址|无变化日期”填写");
        if (name.Length > RowReader.LongestText || where.Length > RowReader.LongestAddress)
            return (null, $"“{CellText.Shown(text)}”过长，请缩短栏目名称或网址");
        if (word.Length > 0 && !RegistryWords.ColumnClasses.ContainsKey(word))
            return (null, $"类别“{CellText.Shown(word)}”无法识别，请填写{RowReader.Offer(RegistryWords.ColumnClasses)}，或留空");

        if (unchanged.Length > 0 && RegistryDate.Read(unchanged) is null)
            return (null, $"无变化日期“{CellText.Shown(unchanged)}”不是日期，{RegistryDate.Form}，或留空");

        ColumnClass? meant = word.Length > 0 ? RegistryWords.ColumnClasses[word] : null;
        var column = new RegisteredColumn(name, meant, null, RegistryDate.Read(unchanged));
        if (where.Length == 0)
            return (column, null);

        var (address, fault) = SiteAddress.Read(where, home);
        return address is null ? (null, fault) : (column with { Address = address }, null);
    }

    public static string Write(RegisteredColumn column) =>
        $"{column.Name}|{column.Class?.Word()}|{column.Address?.AbsoluteUri}|{RegistryDate.Write(column.Unchanged)}".TrimEnd('|');

    private static string Part(string[] parts, int index) => parts.Length > index ? parts[index] : "";
}
