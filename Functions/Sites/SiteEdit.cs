namespace Checker.Sites;

/// <summary>What a person or a program entered for one site, read by the rules that an import follows.</summary>
internal static class SiteEdit
{
    /// <param name="entered">By field; a field that is not there stays as it is, an empty one is cleared.</param>
    /// <param name="registry">All sites, to see that this one does not become another.</param>
    /// <returns>The site as entered, or what is wrong with it: at least one fault then.</returns>
    public static (Site? Site, IReadOnlyList<FieldFault> Faults) Read(
        IReadOnlyDictionary<string, string> entered, Site known, IEnumerable<Site> registry)
    {
        var header = new RegistryHeader(RegistryField.All, new Dictionary<string, string>());
        var cells = new RowReader(new RegistryRow(0, header, [.. RegistryField.All.Select(field => Cell(entered, known, field))]));
        if (SiteIdentity.Of(cells) is not { } identity)
            return (null, cells.Faults);

        var others = new KnownSites([.. registry.Where(site => site.Id != known.Id)]);
        foreach (var other in others.Matching(identity))
            cells.Fault(identity.Code is not null && identity.Code == other.Code ? RegistryField.Code : RegistryField.Home, $"与“{CellText.Shown(other.Name)}”（{other.Id}）相同，请核对");
        // What has no word for "nothing" would be left alone by an empty cell; a person who empties it is told so instead.
        foreach (var field in RegistryField.Filled.Where(field => string.IsNullOrWhiteSpace(Cell(entered, known, field))))
            cells.Fault(field, "不能为空，请填写");

        // Every cell is given: a former name that is not in them was taken out.
        var site = SiteRow.Read(cells, identity, known with { Dated = [] });
        return cells.Faults is [] ? (site, []) : (null, cells.Faults);
    }

    private static string Cell(IReadOnlyDictionary<string, string> entered, Site known, string field) =>
        FormulaGuard.Guard(entered.TryGetValue(field, out var text) ? text.Trim() : RegistryCells.Of(known, field));
}

/// <summary>What is wrong with one field, in Chinese.</summary>
internal sealed record FieldFault(string Field, string Message);
