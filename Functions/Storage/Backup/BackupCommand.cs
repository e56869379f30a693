using System.Globalization;
using Checker.Access.People;

namespace Checker.Storage.Backup;

/// <summary><c>checker backup</c>: all of the storage but the queues, as files.</summary>
internal static class BackupCommand
{
    private const int Mistaken = 2;

    private const string Help = """
        checker backup --to DIR

        Copies every table and every container of the storage account (AzureWebJobsStorage, Storage__Prefix) to DIR, which
        must be missing or empty: rows as JSON lines, blobs as files, and at the end manifest.json with counts and digests.
        Without manifest.json it is no backup: begin again in another folder. The program may run meanwhile.
        Queues are not copied: after a restore, rounds that were under way send their messages anew.
        DIR then holds personal data, passwords' digests and the keys of sessions: keep it as you keep the storage.
        """;

    public static async Task<int> RunAsync(
        string[] arguments, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (arguments is ["backup", "--help" or "-h"])
        {
            await output.WriteLineAsync(Help);
            return 0;
        }

        if (arguments is not ["backup", "--to", { Length: > 0 } folder])
        {
            await errors.WriteLineAsync(Help);
            return Mistaken;
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            await errors.WriteLineAsync($"{folder} is not empty: a backup, whole or cut off, is never written over.");
            return 1;
        }

        CreateForUsAlone(folder);
        await services.GetRequiredService<StorageSetup>().RunAsync(cancellationToken);
        var clock = services.GetRequiredService<TimeProvider>();
        var manifest = await new BackupWriting(services.GetRequiredService<StorageAccount>(), clock, folder, output).RunAsync(cancellationToken);
        await services.GetRequiredService<OperationLog>().AddAsync(Line("备份数据", arguments, clock), cancellationToken);
        await output.WriteLineAsync(Told(manifest) + $" are in {folder}.");
        return 0;
    }

    public static string Told(BackupManifest manifest) => string.Create(CultureInfo.InvariantCulture,
        $"{manifest.Rows():N0} rows of {manifest.Parts.Count(part => part.Kind is PartKind.Table)} tables and {manifest.Blobs():N0} blobs of {manifest.Parts.Count(part => part.Kind is PartKind.Container)} containers");

    public static LogEntry Line(string title, string[] arguments, TimeProvider clock) => new()
    {
        At = clock.GetUtcNow(),
        Who = "命令行",
        Kind = LogKind.Change,
        Title = title,
        What = string.Join(' ', arguments),
        From = "",
        Status = 0,
    };

    private static void CreateForUsAlone(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
