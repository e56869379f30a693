namespace Checker.Judging;

/// <summary>The editions that come with the program.</summary>
internal static class RuleSets
{
    /// <summary>What a round is judged by when nobody says otherwise: the national edition in force.</summary>
    private const string InForce = "inspection-2019";

    private const string Folder = "RuleSets/";

    /// <summary>As they are written.</summary>
    public static IReadOnlyList<RuleSetFile> Files { get; } = [.. Embedded()];

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<RuleSet> All { get; } = RuleSetReader.Read(Files);

    public static RuleSet Default { get; } =
        Find(InForce) ?? throw new InvalidOperationException($"No rule set '{InForce}'.");

    /// <exception cref="KeyNotFoundException">A round names an edition that is gone.</exception>
    public static RuleSet Get(string id) => Find(id) ?? throw new KeyNotFoundException($"There is no rule set '{id}'.");

    public static RuleSet? Find(string id) => All.FirstOrDefault(set => set.Id == id);

    private static IEnumerable<RuleSetFile> Embedded()
    {
        var assembly = typeof(RuleSets).Assembly;
        return
            from name in assembly.GetManifestResourceNames()
            where name.StartsWith(Folder, StringComparison.Ordinal)
            orderby name
            select new RuleSetFile(name[Folder.Length..], ReadAll(assembly.GetManifestResourceStream(name)!));
    }

    private static string ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
