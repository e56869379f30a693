namespace Checker.Sites;

/// <summary>One change of a site, kept for ever: who, when, what, where from.</summary>
/// <param name="Revision">1 for the site's first entry, then one more each time.</param>
/// <param name="Fields">Those that differ, in the order of the registry's columns.</param>
internal sealed record SiteChange(SiteId Site, int Revision, DateTimeOffset At, ChangeSource Source, IReadOnlyList<FieldChange> Fields);

/// <summary>Where a change comes from.</summary>
/// <param name="By">Who made it.</param>
/// <param name="File">The imported file's name; null when it was no file, or nobody told its name.</param>
internal sealed record ChangeSource(string By, ChangeOrigin Origin, string? File = null);

internal enum ChangeOrigin
{
    /// <summary>导入文件.</summary>
    Import,

    /// <summary>页面填写.</summary>
    Form,

    /// <summary>接口.</summary>
    Api,
}

/// <summary>A field's text before and after, as files and forms have it; empty for none.</summary>
internal sealed record FieldChange(string Field, string Before, string After)
{
    /// <param name="before">Null for a site that is new.</param>
    public static IReadOnlyList<FieldChange> Between(Site? before, Site after) =>
    [
        .. RegistryField.All
            .Select(field => new FieldChange(field, before is null ? "" : RegistryCells.Of(before, field), RegistryCells.Of(after, field)))
            .Append(new FieldChange(Cancelled, CancelledOf(before), CancelledOf(after)))
            .Where(change => change.Before != change.After),
    ];

    /// <summary>What files do not have: steps of a closure set it.</summary>
    private const string Cancelled = "已注销标识";

    private static string CancelledOf(Site? site) => string.Join("、", (site?.Closure?.Cancelled ?? []).Select(mark => mark.Word()));
}
