using Checker.Access;
using Checker.Storage.Backup;
using Checker.Triggers;

namespace Checker;

/// <summary>What the program does with its storage, and then ends.</summary>
/// <returns>The exit code.</returns>
internal delegate Task<int> Command(
    string[] arguments, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken);

/// <summary>The commands by their first word.</summary>
internal static class Commands
{
    private static readonly Dictionary<string, Command> All = new()
    {
        ["accounts"] = AccountsCommand.RunAsync,
        ["backup"] = BackupCommand.RunAsync,
        ["restore"] = RestoreCommand.RunAsync,
        ["house"] = HouseCommand.RunAsync,
    };

    /// <summary>Null when the program is to run, or to tell of itself.</summary>
    public static Command? Find(string[] arguments) => arguments is [var word, ..] ? All.GetValueOrDefault(word) : null;
}
