namespace Checker.Sites;

/// <summary>One column of a site in the 栏目 cell: <c>名称|类别|网址</c>, class and address may be left out.</summary>
internal static class ColumnCell
{
    /// <summary>Exactly one of the answer's two is null: the column, or what is wrong with it.</summary>
    public static (RegisteredColumn? Column, string? Fault) Read(string text, Uri home)
    {
        var parts = text.Split(['|', '｜'], 3, StringSplitOptions.TrimEntries);
        var (name, word, where) = (parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
        if (name.Length == 0)
            return (null, $"“{CellText.Shown(text)}”缺少栏目名称，请按“名称|类别|网址”填写");
        if (name.Length > RowReader.LongestText || where.Length > RowReader.LongestAddress)
            return (null, $"“{CellText.Shown(text)}”过长，请缩短栏目名称或网址");
        if (word.Length > 0 && !RegistryWords.ColumnClasses.ContainsKey(word))
            return (null, $"类别“{CellText.Shown(word)}”无法识别，请填写{RowReader.Offer(RegistryWords.ColumnClasses)}，或留空");

        ColumnClass? meant = word.Length > 0 ? RegistryWords.ColumnClasses[word] : null;
        if (where.Length == 0)
            return (new RegisteredColumn(name, meant, null), null);

        var (address, fault) = SiteAddress.Read(where, home);
        return address is null ? (null, fault) : (new RegisteredColumn(name, meant, address), null);
    }

    public static string Write(RegisteredColumn column) => column switch
    {
        { Address: { } address } => $"{column.Name}|{column.Class?.Word()}|{address.AbsoluteUri}",
        { Class: { } meant } => $"{column.Name}|{meant.Word()}",
        _ => column.Name,
    };
}
