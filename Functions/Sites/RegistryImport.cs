namespace Checker.Sites;

/// <summary>What importing a file will do.</summary>
/// <param name="Rejected">In the order of the file.</param>
internal sealed record ImportPlan(
    IReadOnlyList<Site> New,
    IReadOnlyList<Site> Changed,
    int Unchanged,
    IReadOnlyList<RejectedRow> Rejected,
    IReadOnlyList<string> UnknownColumns)
{
    /// <summary>Which row each new or changed site stands in.</summary>
    public required IReadOnlyDictionary<SiteId, int> RowOf { get; init; }
}

/// <summary>Rows against the registry: which sites are new, which changed, which rows are refused and why.</summary>
internal sealed class RegistryImport
{
    private readonly KnownSites _known;
    private readonly List<Site> _new = [];
    private readonly List<Site> _changed = [];
    private readonly List<RejectedRow> _rejected = [];
    private readonly Dictionary<SiteId, int> _rowOf = [];

    /// <summary>What earlier rows have laid claim to (a code, an address, a known site), and which row did.</summary>
    private readonly Dictionary<(string Field, string Value), int> _claims = [];

    /// <summary>Known sites that some row names by code or address: a namesake in another row is another site.</summary>
    private readonly HashSet<SiteId> _spokenFor;

    private int _unchanged;

    private RegistryImport(KnownSites known, IEnumerable<SiteIdentity> identities)
    {
        _known = known;
        _spokenFor = [.. identities.SelectMany(known.Matching).Select(site => site.Id)];
    }

    public static ImportPlan Plan(RegistryRows.Taken rows, IReadOnlyCollection<Site> known)
    {
        var readers = rows.Rows.Select(row => new RowReader(row));
        var read = readers.Select(cells => (Cells: cells, Identity: SiteIdentity.Of(cells))).ToList();
        var import = new RegistryImport(new KnownSites(known), read.Select(row => row.Identity).OfType<SiteIdentity>());
        foreach (var (cells, identity) in read)
            import.Take(cells, identity);

        var rejected = rows.Rejected.Concat(import._rejected).OrderBy(row => row.Row);
        return new ImportPlan(import._new, import._changed, import._unchanged, [.. rejected], rows.UnknownColumns) { RowOf = import._rowOf };
    }

    private void Take(RowReader cells, SiteIdentity? identity)
    {
        if (identity is not null && Subject(cells, identity) is var (known, isNew))
            Sort(SiteRow.Read(cells, identity, known), known, isNew, cells);
        if (cells.Rejected is { } rejected)
            _rejected.Add(rejected);
    }

    /// <summary>The site that the row means, as it is before the row; null when that cannot be said.</summary>
    private (Site Known, bool IsNew)? Subject(RowReader cells, SiteIdentity identity)
    {
        var matching = _known.Matching(identity);
        if (matching.Count == 0)
            matching = _known.Namesakes(identity, but: _spokenFor);
        if (matching.Count > 1)
        {
            cells.Fault(RegistryField.Home, "与名录中不止一个网站相符：" + string.Join("、", matching.Take(5).Select(Named)) + "，请核对");
            return null;
        }

        var begun = matching.Count == 1 ? Renamed(matching[0], identity.Name) : Begin(identity);
        if (matching.Count == 0 && _known.WithId(begun.Id) is { } holder)
        {
            cells.Fault(
                identity.Code is null ? RegistryField.Home : RegistryField.Code,
                $"曾属于{Named(holder)}，不能再登记为另一个网站，请核对");
            return null;
        }

        return Claim(cells, identity, begun.Id) ? (begun, matching.Count == 0) : null;
    }

    private bool Claim(RowReader cells, SiteIdentity identity, SiteId id)
    {
        (string Field, string Value)[] claims =
        [
            (RegistryField.Home, NormalisedAddress.Of(identity.Home)),
            .. identity.Code is null ? [] : new[] { (RegistryField.Code, identity.Code) },
            (RegistryField.Name, id.ToString()),
        ];
        if (claims.FirstOrDefault(_claims.ContainsKey) is { Field: { } field } taken)
        {
            cells.Fault(field, $"与第 {_claims[taken]} 行是同一个网站，请只保留一行");
            return false;
        }

        foreach (var claim in claims)
            _claims.Add(claim, cells.Row);
        return true;
    }

    private void Sort(Site site, Site known, bool isNew, RowReader cells)
    {
        if (cells.Rejected is not null)
            return;

        _rowOf[site.Id] = cells.Row;
        if (isNew)
            _new.Add(site);
        else if (Same(site, known))
            _unchanged++;
        else
            _changed.Add(site);
    }

    /// <summary>A site that goes by one of its other names from now on keeps the one it had among them.</summary>
    private static Site Renamed(Site site, string name) =>
        site.Name == name || !site.Aliases.Contains(name) || site.Dated.Any(dated => dated.Name == name) ? site
        : site with { Aliases = [site.Name, .. site.Aliases.Where(alias => alias != name)] };

    private static Site Begin(SiteIdentity identity) => new()
    {
        Id = SiteIds.For(identity.Code, identity.Home),
        Code = identity.Code,
        Name = identity.Name,
        Home = identity.Home,
        Sponsor = identity.Sponsor,
    };

    /// <summary>Records compare lists by reference: these are compared by what is in them.</summary>
    private static bool Same(Site one, Site other) =>
        one with { Aliases = other.Aliases, Scope = other.Scope, Columns = other.Columns, Dated = other.Dated, Closure = other.Closure } == other
        && Same(one.Closure, other.Closure)
        && one.Aliases.SequenceEqual(other.Aliases)
        && one.Dated.SequenceEqual(other.Dated)
        && one.Scope.SequenceEqual(other.Scope)
        && one.Columns.SequenceEqual(other.Columns);

    private static bool Same(Closure? one, Closure? other) => one is null || other is null
        ? one == other
        : one with { Cancelled = other.Cancelled } == other && one.Cancelled.SequenceEqual(other.Cancelled);

    private static string Named(Site site) => $"“{CellText.Shown(site.Name)}”（{site.Id}）";
}
