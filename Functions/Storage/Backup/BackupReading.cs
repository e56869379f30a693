using System.Security.Cryptography;
using System.Text.Json;
using Checker.Storage.Entities;

namespace Checker.Storage.Backup;

/// <summary>A backup in a folder. What is not as it was written is an <see cref="InvalidDataException"/> that names the file.</summary>
internal sealed class BackupReading(string folder)
{
    /// <summary>The manifest, when every file of the backup is there, and is as it was written.</summary>
    public async Task<BackupManifest> VerifyAsync(CancellationToken cancellationToken)
    {
        var manifest = await ManifestAsync(cancellationToken);
        foreach (var part in manifest.Parts)
        {
            if (!(part.Kind is PartKind.Table ? Names.Tables : Names.Containers).Contains(part.Name))
                throw new InvalidDataException($"The backup holds {part.Kind} {part.Name}, which this version of the program does not know.");
            if (await DigestAsync(part.List(), cancellationToken) != part.Sha256)
                throw Damaged(part.List());
            var count = part.Kind is PartKind.Table ? await CountAsync(part, cancellationToken) : await VerifyBlobsAsync(part, cancellationToken);
            if (count != part.Count)
                throw Damaged(part.List());
        }

        return manifest;
    }

    public async IAsyncEnumerable<TableEntity> RowsAsync(BackupPart table)
    {
        await foreach (var line in File.ReadLinesAsync(PathOf(table.List())))
            yield return RowOf(line);
    }

    /// <summary>A row as a line of its table's list tells it.</summary>
    public static TableEntity RowOf(string line)
    {
        var row = new TableEntity();
        foreach (var (name, value) in EntityJson.Read(JsonElement.Parse(line)))
            row[name] = value;
        return row;
    }

    public async IAsyncEnumerable<KeptBlob> BlobsAsync(BackupPart container)
    {
        await foreach (var line in File.ReadLinesAsync(PathOf(container.List())))
            yield return Json.Read<KeptBlob>(line);
    }

    public Stream Open(BackupPart container, KeptBlob blob) => File.OpenRead(PathOf(FileOf(container, blob)));

    private async Task<BackupManifest> ManifestAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(BackupManifest.File)))
            throw new InvalidDataException($"{folder} has no {BackupManifest.File}: it is no backup, or one that was cut off.");
        try
        {
            var manifest = Json.Read<BackupManifest>(await File.ReadAllTextAsync(PathOf(BackupManifest.File), cancellationToken));
            return manifest is { V: BackupManifest.Version, Parts: not null }
                ? manifest
                : throw new InvalidDataException($"{BackupManifest.File} is of version {manifest.V}; this version of the program reads {BackupManifest.Version}.");
        }
        catch (JsonException)
        {
            throw Damaged(BackupManifest.File);
        }
    }

    private async Task<long> CountAsync(BackupPart table, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var _ in File.ReadLinesAsync(PathOf(table.List()), cancellationToken))
            count++;
        return count;
    }

    private async Task<long> VerifyBlobsAsync(BackupPart container, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var blob in BlobsAsync(container).WithCancellation(cancellationToken))
        {
            var file = FileOf(container, blob);
            if (await DigestAsync(file, cancellationToken) != blob.Sha256)
                throw Damaged(file);
            count++;
        }

        return count;
    }

    private async Task<string> DigestAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(file)))
            throw new InvalidDataException($"{file} is missing from the backup.");

        await using var stream = File.OpenRead(PathOf(file));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    private static string FileOf(BackupPart container, KeptBlob blob) => KeptBlob.FileOf(container.Name, blob.Name) ?? throw Damaged(container.List());

    private string PathOf(string file) => Path.Combine(folder, file);

    private static InvalidDataException Damaged(string file) => new($"{file} is not as the backup wrote it: the backup is damaged.");
}
