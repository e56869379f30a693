namespace Checker.Storage.Backup;

/// <summary>What a backup holds: written last, so that a folder without one is no whole backup.</summary>
/// <param name="At">When it was begun.</param>
/// <param name="Without">The queues, which are not kept: rounds send their messages anew.</param>
internal sealed record BackupManifest(DateTimeOffset At, IReadOnlyList<BackupPart> Parts, IReadOnlyList<string> Without)
{
    public const string File = "manifest.json";

    public const int Version = 1;

    public int V { get; init; } = Version;

    /// <summary>Rows of all tables.</summary>
    public long Rows() => Parts.Where(part => part.Kind is PartKind.Table).Sum(part => part.Count);

    /// <summary>Blobs of all containers.</summary>
    public long Blobs() => Parts.Where(part => part.Kind is PartKind.Container).Sum(part => part.Count);
}

/// <summary>A table, or a container with what lies in it.</summary>
/// <param name="Name">Without the account's prefix.</param>
/// <param name="Bytes">Of the rows as they are written, or of the blobs.</param>
/// <param name="Sha256">Of its list, a JSON text a line: rows, or <see cref="KeptBlob"/>s, which have the digests of the blobs themselves.</param>
internal sealed record BackupPart(PartKind Kind, string Name, long Count, long Bytes, string Sha256)
{
    public static string ListOf(PartKind kind, string name) => kind is PartKind.Table ? $"tables/{name}.jsonl" : $"blobs/{name}.jsonl";

    public string List() => ListOf(Kind, Name);
}

internal enum PartKind
{
    Table,
    Container,
}

/// <param name="Metadata">Null for none.</param>
internal sealed record KeptBlob(string Name, long Length, string Sha256, string? ContentType, IReadOnlyDictionary<string, string>? Metadata)
{
    /// <summary>
    /// Where a blob's bytes lie in a backup, as its name with all that a file system might read otherwise escaped; null for
    /// a name that would lead elsewhere.
    /// </summary>
    public static string? FileOf(string container, string name)
    {
        var parts = name.Split('/');
        return parts.Any(part => part.Trim('.').Length == 0) ? null : $"blobs/{container}/{string.Join('/', parts.Select(Uri.EscapeDataString))}";
    }
}
