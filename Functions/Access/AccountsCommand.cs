using Checker.Access.People;
using Checker.Storage;

namespace Checker.Access;

/// <summary><c>checker accounts …</c>: how the first administrator comes in, since nothing is delivered with a password.</summary>
internal static class AccountsCommand
{
    private const int Mistaken = 2;

    private const string Help = """
        checker accounts add LOGIN --name NAME --roles ROLE[,ROLE] [--county COUNTY] [--unit UNIT]
        checker accounts invite LOGIN

        Adds a person, or lets one set password and second factor anew: prints an address under the program's own that works
        once, within three days. Roles: clerk, reviewer, chief, registrar, county, unit, administrator, auditor.
        The storage account is that of the setting AzureWebJobsStorage.
        """;

    public static async Task<int> RunAsync(
        string[] arguments, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (arguments is ["accounts", "--help" or "-h"])
        {
            await output.WriteLineAsync(Help);
            return 0;
        }

        if (arguments is not ["accounts", "add" or "invite", { Length: > 0 } login, ..] || Options(arguments[3..]) is not { } options)
        {
            await errors.WriteLineAsync(Help);
            return Mistaken;
        }

        await services.GetRequiredService<StorageSetup>().RunAsync(cancellationToken);
        var accounts = services.GetRequiredService<Accounts>();
        var made = arguments[1] == "add"
            ? await accounts.AddAsync(Entry(login, options), cancellationToken)
            : await services.GetRequiredService<AccountStore>().FindAsync(login, cancellationToken) is { } stored
                ? await accounts.InviteAsync(stored, cancellationToken)
                : new AccountMade(null, [$"没有登录名为“{login}”的人员。"]);
        if (made.Address is null)
        {
            await errors.WriteLineAsync(string.Join('\n', made.Mistakes));
            return 1;
        }

        await services.GetRequiredService<OperationLog>().AddAsync(Line(arguments, services), cancellationToken);
        await output.WriteLineAsync(made.Address);
        return 0;
    }

    private static AccountEntry Entry(string login, Dictionary<string, string> options) => new(
        login, options.GetValueOrDefault("--name"), options.GetValueOrDefault("--roles")?.Split(','), options.GetValueOrDefault("--county"), options.GetValueOrDefault("--unit"));

    private static LogEntry Line(string[] arguments, IServiceProvider services) => new()
    {
        At = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        Who = "命令行",
        Kind = LogKind.Change,
        Title = arguments[1] == "add" ? "新增人员" : "重发启用地址",
        What = string.Join(' ', arguments),
        From = "",
        Status = 0,
    };

    /// <summary>Null when they are none.</summary>
    private static Dictionary<string, string>? Options(string[] rest)
    {
        string[] known = ["--name", "--roles", "--county", "--unit"];
        return rest.Length % 2 == 0 && rest.Chunk(2).All(pair => known.Contains(pair[0])) && rest.Chunk(2).Select(pair => pair[0]).Distinct().Count() * 2 == rest.Length
            ? rest.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]) : null;
    }
}
