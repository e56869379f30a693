namespace Checker.Sites;

/// <summary>A name that a site or its unit bore for a time: units are merged and renamed, and a notice of then named them so.</summary>
/// <param name="Field">Which of the registry's columns it stands in, by its header.</param>
/// <param name="From">The first day; null: since ever.</param>
/// <param name="Until">The last day; null: to this day.</param>
internal sealed record DatedName(string Field, string Name, DateOnly? From, DateOnly? Until)
{
    public bool HeldOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

internal static class DatedNames
{
    /// <summary>The site as it was called on a day, and its units; the registry's own members have the names of today.</summary>
    public static Site On(this Site site, DateOnly day) => site.Dated is [] ? site : site with
    {
        Aliases = [.. site.Aliases.Where(alias => site.DaysOf(alias) is var days && (days is [] || days.Exists(name => name.HeldOn(day))))],
        Sponsor = site.Held(RegistryField.Sponsor, site.Sponsor, day) ?? site.Sponsor, // it always has one
        SponsorShort = site.Held(RegistryField.SponsorShort, site.SponsorShort, day),
        Supervisor = site.Held(RegistryField.Supervisor, site.Supervisor, day),
        Addressee = site.Held(RegistryField.Addressee, site.Addressee, day),
    };

    /// <summary>Every name of a field that ever was, the one of today first.</summary>
    public static IEnumerable<string> Ever(this Site site, string field, string? today) =>
        site.Dated.Where(dated => dated.Field == field).Select(dated => dated.Name).Prepend(today).OfType<string>().Distinct();

    /// <summary>The names of a field as its cell has them: with their days, or today's alone where none has any.</summary>
    public static IEnumerable<DatedName> Of(this Site site, string field, string? today)
    {
        var dated = site.Dated.Where(each => each.Field == field).ToList();
        return today is null || dated.Exists(each => each.Until is null) ? dated : dated.Append(new DatedName(field, today, null, null));
    }

    /// <summary>The aliases as their cell has them.</summary>
    public static IEnumerable<DatedName> AliasesWithDays(this Site site) => site.Aliases.SelectMany(alias =>
        site.DaysOf(alias) is [_, ..] days ? days : [new DatedName(RegistryField.Aliases, alias, null, null)]);

    /// <summary>Of several that held, the one that ended first: today's name has no first day where nobody gave it one.</summary>
    private static string? Held(this Site site, string field, string? today, DateOnly day) =>
        site.Of(field, today).Where(name => name.HeldOn(day)).OrderBy(name => name.Until ?? DateOnly.MaxValue).FirstOrDefault()?.Name;

    /// <summary>The spans in which an alias held; none where nobody gave any, and it always did.</summary>
    private static List<DatedName> DaysOf(this Site site, string alias) =>
        [.. site.Dated.Where(dated => dated.Field == RegistryField.Aliases && dated.Name == alias)];
}
