namespace Checker.Tests.Support;

/// <summary>The project's own text files.</summary>
internal static class Source
{
    private static readonly string[] NotOurs = [".git", "node_modules", "artifacts", "bin", "obj"];

    private static readonly string[] Binary = [".png", ".jpg", ".gz", ".ico", ".pdf", ".docx", ".xlsx"];

    /// <summary>By path from the repository's root, <c>/</c> between folders.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = Under(Repository.Root)
        .Where(file => !Binary.Contains(Path.GetExtension(file)))
        .ToDictionary(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText);

    /// <summary>What has these endings.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(params string[] endings) =>
        Files.Where(file => endings.Any(ending => file.Key.EndsWith(ending, StringComparison.Ordinal)));

    private static IEnumerable<string> Under(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) is not ".git"), // a file, in a linked work tree
        .. Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(Under),
    ];
}
