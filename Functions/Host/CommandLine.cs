namespace Checker.Host;

/// <summary>What the program does when it is not to run: tells how it is used, or writes the host's files.</summary>
internal static class CommandLine
{
    private const int Mistaken = 2;

    private const string Help = """
        checker                        runs the program: under a Functions host as its custom handler, else standalone
        checker functions --out DIR    writes host.json and the functions' folders
        checker accounts add | invite  adds a person who may sign in, or lets one set the password anew
        checker backup --to DIR        copies tables and blobs to a folder
        checker restore --from DIR     verifies such a folder, and writes it to empty storage
        checker house --dry-run        tells what house-keeping would remove today, and removes nothing
        checker --help                 says this

        Settings come from the environment, such as AzureWebJobsStorage and Checker__Urls, or as --Checker:Urls=…
        """;

    private const string FunctionsHelp = """
        checker functions --out DIR

        Writes host.json and, for each function, a folder with its function.json to DIR, which is made where it is missing:
        together with the published program, what the Azure Functions host runs.
        """;

    /// <summary>The exit code; null when the program is to run.</summary>
    public static int? Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        switch (arguments)
        {
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

        output.WriteLine($"host.json and {CheckerApp.Functions.Count} functions are in {folder}.");
        return 0;
    }
}
