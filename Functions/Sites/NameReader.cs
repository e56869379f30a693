namespace Checker.Sites;

/// <summary>
/// The names of a site and of its units, as a row has them. A cell whose names have no days speaks of today's name alone:
/// the former ones, which offices' own lists do not carry, stay, and a former one in its place changes nothing.
/// </summary>
internal static class NameReader
{
    /// <summary>Its sponsor of today; empty only when it is wrong.</summary>
    public static string Sponsor(RowReader cells) =>
        cells.IsDated(RegistryField.Sponsor) ? Unit(cells, RegistryField.Sponsor, null, []).Today ?? "" : cells.Required(RegistryField.Sponsor);

    public static Site Read(RowReader cells, SiteIdentity identity, Site known)
    {
        var aliases = Aliases(cells, known);
        string[] names = [.. aliases.Where((alias, at) => IsOpen(alias) || aliases.FindIndex(each => each.Name == alias.Name) == at).Select(alias => alias.Name)];
        var sponsor = Unit(cells, RegistryField.Sponsor, known.Sponsor, known.Dated);
        var sponsorShort = Unit(cells, RegistryField.SponsorShort, known.SponsorShort, known.Dated);
        var supervisor = Unit(cells, RegistryField.Supervisor, known.Supervisor, known.Dated);
        var addressee = Unit(cells, RegistryField.Addressee, known.Addressee, known.Dated);
        DatedName[] dated = [.. aliases.Where(alias => !IsOpen(alias)), .. sponsor.Dated, .. sponsorShort.Dated, .. supervisor.Dated, .. addressee.Dated];
        return known with
        {
            Name = known.Dated.Any(dated => dated.IsFormer(RegistryField.Aliases, identity.Name)) ? known.Name : identity.Name,
            Aliases = names.SequenceEqual(known.Aliases) ? known.Aliases : names,
            Sponsor = sponsor.Today ?? identity.Sponsor,
            SponsorShort = sponsorShort.Today,
            Supervisor = supervisor.Today,
            Addressee = addressee.Today,
            Dated = dated.SequenceEqual(known.Dated) ? known.Dated : dated,
        };
    }

    /// <summary>Those that the cell gives; one without days keeps the days that are known of it.</summary>
    private static List<DatedName> Aliases(RowReader cells, Site known) =>
    [
        .. cells.Names(RegistryField.Aliases, [.. known.AliasesWithDays()], alsoCommas: true)
            .SelectMany(alias => IsOpen(alias) ? (known with { Aliases = [alias.Name] }).AliasesWithDays() : [alias]),
    ];

    private static (string? Today, IReadOnlyList<DatedName> Dated) Unit(
        RowReader cells, string field, string? today, IReadOnlyList<DatedName> all)
    {
        var known = all.Where(name => name.Field == field).ToList();
        if (!cells.IsDated(field))
        {
            var text = cells.Text(field, today);
            var now = known.Exists(name => name.IsFormer(field, text)) ? today : text;
            return (now, [.. known.Where(name => name.Until is not null || name.Name == now)]);
        }

        var names = cells.Names(field, known);
        if (NameCell.Fault(names, isRequired: field is RegistryField.Sponsor) is { } fault)
            cells.Fault(field, fault);
        return (
            names.FirstOrDefault(name => name.Until is null)?.Name,
            [.. names.Where(name => !IsOpen(name)).OrderBy(name => name.Until ?? DateOnly.MaxValue)]);
    }

    private static bool IsOpen(DatedName name) => name is { From: null, Until: null };

    private static bool IsFormer(this DatedName dated, string field, string? name) =>
        dated.Field == field && dated.Name == name && dated.Until is not null;
}
