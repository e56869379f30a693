namespace Checker.Host.Worker;

/// <summary>What the Functions host reads to run the program: <c>host.json</c>. The package's build writes the rest from the attributes.</summary>
internal static class FunctionFiles
{
    /// <summary>Each file's path below the app's root, and its text.</summary>
#pragma warning disable IDE0060 // The other hosting's has a file a function.
    public static IReadOnlyDictionary<string, string> Of(FunctionTable functions) =>
#pragma warning restore IDE0060
        new Dictionary<string, string> { [HostJson.Name] = HostJson.Write(HostJson.Terms()) };
}
