using System.Text.RegularExpressions;
using Checker.Tests.Support;

namespace Checker.Tests.Infra;

/// <summary>As much of a Bicep file as can be read without its compiler: what it declares, and what it names.</summary>
internal sealed partial class BicepFile
{
    private BicepFile(string path, string text)
    {
        Path = path;
        Code = Uncommented().Replace(text, found => found.Value.StartsWith('\'') ? found.Value : "");
        Bare = Quoted().Replace(Code, "''");
    }

    /// <summary>From the repository's root.</summary>
    public string Path { get; }

    /// <summary>Without comments.</summary>
    public string Code { get; }

    /// <summary>Without comments and what is quoted.</summary>
    public string Bare { get; }

    /// <summary>All under <c>infra/</c>, parameter files included.</summary>
    public static IReadOnlyList<BicepFile> All { get; } =
    [
        .. Source.Of(".bicep", ".bicepparam").Where(file => file.Key.StartsWith("infra/", StringComparison.Ordinal)).Select(file => new BicepFile(file.Key, file.Value)),
    ];

    public static BicepFile At(string path) => All.Single(file => file.Path == path);

    /// <summary>Each parameter's name, and whether it has a default.</summary>
    public IReadOnlyDictionary<string, bool> Parameters =>
        Parameter().Matches(Code).ToDictionary(found => found.Groups["name"].Value, found => found.Groups["default"].Success);

    public IReadOnlyList<string> Outputs => [.. Output().Matches(Code).Select(found => found.Groups["name"].Value)];

    /// <summary>What a parameter file gives.</summary>
    public IReadOnlyList<string> Given => [.. Assignment().Matches(Code).Select(found => found.Groups["name"].Value)];

    /// <summary>Each resource's type and API version.</summary>
    public IReadOnlyList<(string Type, string Version)> Resources =>
        [.. Resource().Matches(Code).Select(found => (found.Groups["type"].Value, found.Groups["version"].Value))];

    /// <summary>Each module's name, its file from the repository's root, and the parameters that it is given.</summary>
    public IReadOnlyList<(string Name, string Path, string[] Given)> Modules =>
    [
        .. Module().Matches(Code).Select(found => (
            found.Groups["name"].Value,
            $"{Path[..Path.LastIndexOf('/')]}/{found.Groups["path"].Value}",
            Property().Matches(found.Groups["params"].Value).Select(given => given.Groups["name"].Value).ToArray())),
    ];

    /// <summary>Parameters, variables, resources, modules, and what loops run over.</summary>
    public IReadOnlyList<string> Declared =>
        [.. Declaration().Matches(Code).Concat(Loop().Matches(Code)).SelectMany(found => found.Groups["name"].Captures).Select(name => name.Value)];

    /// <summary>What stands for a value, within quoted text too: no property's name, function, type or word of the language.</summary>
    public IReadOnlyList<string> Named =>
    [
        .. Inserted().Matches(Code).Select(found => found.Groups["code"].Value).Prepend(Type().Replace(Bare, ""))
            .SelectMany(code => Name().Matches(code)).Select(found => found.Value).Except(Words).Distinct(),
    ];

    private static string[] Words =>
        ["targetScope", "using", "param", "var", "resource", "module", "output", "existing", "if", "for", "in", "true", "false", "null"];

    /// <summary>How often a name is used beside its declaration, within quoted text too.</summary>
    public int UsesOf(string name) => Regex.Count(Code, $@"\b{name}\b") - 1;

    /// <summary>The names of an object's own properties, by the variable that holds it.</summary>
    public string[] KeysOf(string variable) =>
        [.. Property().Matches(Regex.Match(Code, $@"^var {variable} = \{{\n(?<body>.*?)^\}}", RegexOptions.Multiline | RegexOptions.Singleline).Groups["body"].Value).Select(found => found.Groups["name"].Value)];

    [GeneratedRegex(@"'(?:\\.|[^'\\\n])*'|//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Uncommented();

    [GeneratedRegex(@"'(?:\\.|[^'\\\n])*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^param (?<name>\w+) \w+(?<default> =)?", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^output (?<name>\w+) \w+ =", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^param (?<name>\w+) = ", RegexOptions.Multiline)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^resource \w+ '(?<type>[^'@]*)@?(?<version>[^']*)' =", RegexOptions.Multiline)]
    private static partial Regex Resource();

    [GeneratedRegex(@"^module (?<name>\w+) '(?<path>[^']+)' = .*?^  params: \{\n(?<params>.*?)^  \}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^ +(?<name>\w+): ", RegexOptions.Multiline)]
    private static partial Regex Property();

    [GeneratedRegex(@"^(?:param|var|resource|module) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bfor (?:(?<name>\w+)|\((?<name>\w+), (?<name>\w+)\)) in\b")]
    private static partial Regex Loop();

    [GeneratedRegex(@"^(?:param|output) \w+ \w+", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"\$\{(?<code>[^}]+)\}")]
    private static partial Regex Inserted();

    [GeneratedRegex(@"(?<![.\w@])[A-Za-z_]\w*\b(?![:(\w])")]
    private static partial Regex Name();
}
