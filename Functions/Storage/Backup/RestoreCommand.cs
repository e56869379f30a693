using System.Text.RegularExpressions;

namespace Checker.Storage.Backup;

/// <summary><c>checker restore</c>: a backup's rows and blobs, into storage that has none.</summary>
internal static partial class RestoreCommand
{
    private const int Mistaken = 2;

    private const string Help = """
        checker restore --from DIR [--prefix PREFIX]

        Verifies the backup in DIR, every file by its digest, and writes it to the storage account (AzureWebJobsStorage), under
        the prefix of Storage__Prefix or under PREFIX (lower-case letters and digits, a letter first). Nothing may lie there
        yet, and the program must not run on it. A restore that was cut off is begun again under another prefix.
        Queues are not in a backup: rounds that were under way send their messages anew once the program runs.
        """;

    public static async Task<int> RunAsync(
        string[] arguments, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (arguments is ["restore", "--help" or "-h"])
        {
            await output.WriteLineAsync(Help);
            return 0;
        }

        var account = services.GetRequiredService<StorageAccount>();
        if (arguments is not ["restore", "--from", { Length: > 0 } folder, .. var rest] || Place(account, rest) is not { } place)
        {
            await errors.WriteLineAsync(Help);
            return Mistaken;
        }

        try
        {
            return await RunAsync(place, folder, services, arguments, output, errors, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            await errors.WriteLineAsync($"Nothing was restored. {e.Message}");
            return 1;
        }
    }

    private static async Task<int> RunAsync(
        StorageAccount account, string folder, IServiceProvider services, string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var backup = new BackupReading(folder);
        var manifest = await backup.VerifyAsync(cancellationToken);
        await output.WriteLineAsync($"The backup of {manifest.At:O} is whole: {BackupCommand.Told(manifest)}.");

        await new StorageSetup(account, clock, services.GetRequiredService<ILogger<StorageSetup>>()).RunAsync(cancellationToken);
        var restoring = new Restoring(account, backup, output);
        if (await restoring.TakenAsync(cancellationToken) is { } taken)
        {
            await errors.WriteLineAsync($"Nothing was restored: {taken} is not empty. A backup goes into empty storage, or under another --prefix.");
            return 1;
        }

        await restoring.RunAsync(manifest, cancellationToken);
        await new OperationLog(account).AddAsync(BackupCommand.Line("恢复数据", arguments, clock), cancellationToken);
        await output.WriteLineAsync(BackupCommand.Told(manifest) + " are restored.");
        return 0;
    }

    /// <summary>Null when it cannot be read.</summary>
    private static StorageAccount? Place(StorageAccount account, string[] rest) => rest switch
    {
        [] => account,
        ["--prefix", var prefix] when Prefix().IsMatch(prefix) => account.Under(prefix),
        _ => null,
    };

    [GeneratedRegex(@"^[a-z][a-z0-9]{0,19}\z")]
    private static partial Regex Prefix();
}
