using System.Text.RegularExpressions;

namespace Checker.Tests.Support;

/// <summary>What the runtime is told where the program is deployed; it takes it from the environment alone.</summary>
internal static partial class DeployedRuntime
{
    /// <summary>How much is allocated between two collections: bytes, hexadecimal.</summary>
    public static (string Name, string Value) YoungestGeneration { get; } =
        Given().Match(File.ReadAllText(Path.Combine(Repository.Root, "infra", "standalone", "checker.service"))) is { Success: true } found
            ? (found.Groups["name"].Value, found.Groups["value"].Value)
            : throw new InvalidOperationException("The unit says nothing of the runtime.");

    [GeneratedRegex(@"^Environment=(?<name>DOTNET_GCgen0size)=(?<value>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Given();
}
