namespace Checker.Host;

/// <summary>What the program does when it is not to run: tells how it is used, or writes the host's files.</summary>
internal static class CommandLine
{
    /// <summary>A Functions host starts its worker with this, and may put the path of our assembly before it.</summary>
    public const string HostsAddress = "--functions-uri";

    private const int Mistaken = 2;

    private const string Help = """
        checker                        runs the program: under the Functions host that starts it, else standalone
        checker functions --out DIR    writes what the Functions host reads
        checker accounts add | invite  adds a person who may sign in, or lets one set the password anew
        checker backup --to DIR        copies tables and blobs to a folder
        checker restore --from DIR     verifies such a folder, and writes it to empty storage
        checker house --dry-run        tells what house-keeping would remove today, and removes nothing
        checker --help                 says this

        Settings come from the environment, such as AzureWebJobsStorage and Checker__Urls, or as --Checker:Urls=…
        """;

    private const string FunctionsHelp = """
        checker functions --out DIR

        Writes host.json and, where the build itself makes none, what tells the host of the functions to DIR, which is made
        where it is missing: together with the published program, what the Azure Functions host runs.
        """;

    /// <summary>The exit code; null when the program is to run.</summary>
    public static int? Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        switch (arguments)
        {
            case var given when given.Contains(HostsAddress):
                return null;
            case ["--help" or "-h" or "help", ..]:
                output.WriteLine(Help);
                return 0;
            case ["functions", "--help" or "-h", ..]:
                output.WriteLine(FunctionsHelp);
                return 0;
            case ["functions", "--out", { Length: > 0 } folder]:
                return Write(folder, output, errors);
            case ["functions", ..]:
                errors.WriteLine("Say where to write: checker functions --out DIR.");
                return Mistaken;
            case [{ Length: > 0 } command, ..] when !command.StartsWith('-'):
                errors.WriteLine($"There is no command '{command}': checker --help tells those that there are.");
                return Mistaken;
            default:
                return null;
        }
    }

    private static int Write(string folder, TextWriter output, TextWriter errors)
    {
        try
        {
            foreach (var (path, text) in FunctionFiles.Of(CheckerApp.Functions))
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The files cannot be written to {folder}: {e.Message}");
            return 1;
        }

        output.WriteLine($"What the Functions host reads of {CheckerApp.Functions.Count} functions is in {folder}.");
        return 0;
    }
}
