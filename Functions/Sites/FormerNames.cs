namespace Checker.Sites;

/// <summary>A name of a unit that ended.</summary>
/// <param name="Since">The first day on which it held no more.</param>
internal sealed record FormerName(string Former, string Today, DateOnly Since);

internal static class FormerNames
{
    /// <summary>Each once. A name that any site still bears is none.</summary>
    public static IReadOnlyList<FormerName> Of(IReadOnlyList<Site> registry)
    {
        var borne = registry.SelectMany(Borne).Select(name => name.Name).ToHashSet();
        return
        [
            .. from site in registry
               from today in Borne(site)
               from dated in site.Dated
               where dated.Field == today.Field && dated.Until is not null && !borne.Contains(dated.Name)
               group new FormerName(dated.Name, today.Name, dated.Until!.Value.AddDays(1)) by dated.Name into names
               select names.MaxBy(name => name.Since),
        ];
    }

    private static IEnumerable<(string Field, string Name)> Borne(Site site) =>
        from each in new (string Field, string? Name)[]
        {
            (RegistryField.Sponsor, site.Sponsor), (RegistryField.SponsorShort, site.SponsorShort),
            (RegistryField.Supervisor, site.Supervisor), (RegistryField.Addressee, site.Addressee),
        }
        where each.Name is not null
        select (each.Field, each.Name!);
}
