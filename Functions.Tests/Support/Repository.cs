namespace Checker.Tests.Support;

/// <summary>Where the sources lie that this program was built from.</summary>
internal static class Repository
{
    public static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException($"No package.json above {AppContext.BaseDirectory}."),
        _ when File.Exists(Path.Combine(folder.FullName, "package.json")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
