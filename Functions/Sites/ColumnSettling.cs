namespace Checker.Sites;

/// <summary>A person says what a column is for.</summary>
/// <param name="Class">Null: no longer settled; its page or its name tells.</param>
internal sealed record SettledColumn(string Name, Uri Address, ColumnClass? Class);

/// <summary>Puts what was settled into the registry's 栏目 field; what else it says of the column stays.</summary>
internal static class ColumnSettling
{
    /// <summary>What parts cells and their entries: in a name it would make two of it.</summary>
    private static readonly char[] Parting = ['|', '｜', ';', '；', '\r', '\n'];

    /// <returns>The field's text.</returns>
    public static string Apply(Site site, IEnumerable<SettledColumn> settled)
    {
        List<RegisteredColumn> columns = [.. site.Columns];
        foreach (var one in settled)
        {
            var address = NormalisedAddress.Of(one.Address);
            var known = columns.FindIndex(column => column.Address is { } its && NormalisedAddress.Of(its) == address);
            if (known >= 0)
                columns[known] = columns[known] with { Class = one.Class };
            else if (one.Class is not null)
                columns.Add(new RegisteredColumn(Named(one.Name), one.Class, one.Address));
        }

        return CellList.Write(columns.Select(ColumnCell.Write));
    }

    private static string Named(string name)
    {
        var plain = string.Join(' ', name.Split(Parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return plain.Length is 0 ? "（未命名）" : plain.Length > RowReader.LongestText ? plain[..RowReader.LongestText] : plain;
    }
}
