namespace Checker.Storage.Tables;

/// <summary>Reads where the tables are, and the key to them, out of a storage connection string.</summary>
internal static class TableConnectionString
{
    // The emulator's account is public knowledge, the same on every machine.
    private const string DevelopmentStorage =
        "AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;" +
        "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    public static (Uri Endpoint, TableSharedKeyCredential Credential) Parse(string connectionString)
    {
        var settings = Settings(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var use) && bool.TryParse(use, out var emulator) && emulator)
            settings = Settings(DevelopmentStorage);

        var account = Required(settings, "AccountName");
        return (Endpoint(settings, account), new TableSharedKeyCredential(account, Required(settings, "AccountKey")));
    }

    private static Dictionary<string, string> Settings(string connectionString) =>
        connectionString
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(setting => setting.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "", StringComparer.OrdinalIgnoreCase);

    private static Uri Endpoint(Dictionary<string, string> settings, string account)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint)) return new Uri(endpoint);

        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{protocol}://{account}.table.{suffix}");
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value)
            ? value
            : throw new FormatException($"The storage connection string has no {name}.");
}
