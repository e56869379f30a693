using System.Text.RegularExpressions;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Architecture;

/// <summary>What keeps the house a house: who may use whom, what stays pure, how long a file may be.</summary>
public sealed partial class ArchitectureTests(ITestOutputHelper output)
{
    /// <summary>
    /// Which folders of the product a folder may use, beside itself and what lies at the root. Stages never call the next:
    /// that is for Triggers. What is not here may use all.
    /// </summary>
    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["Sites"] = [],
        ["Fetching"] = [],
        ["Observing"] = ["Sites", "Fetching"],
        ["Judging"] = ["Sites", "Fetching", "Observing"],
        ["Rounds"] = ["Sites", "Judging"],
        ["Rendering"] = ["Observing", "Judging"],
        ["Comparing"] = ["Observing", "Judging", "Rounds"],
        ["Problems"] = ["Sites", "Judging", "Rounds"],
        ["Alerts"] = ["Sites", "Judging", "Problems"],
        ["Units"] = ["Sites", "Problems"],
        ["Notices"] = ["Sites", "Judging"],
        ["Notices.Html"] = ["Notices"],
        ["Notices.Spreadsheets"] = ["Notices", "Judging"],
        ["Notices.Word"] = ["Notices"],
        ["Storage.Entities"] = [],
        ["Storage.Tables"] = ["Storage.Entities"],
        ["Storage.Warc"] = ["Fetching", "Observing"],
        ["Access.People"] = [],
        ["Storage"] = ["Access.People", "Sites", "Fetching", "Observing", "Judging", "Rounds", "Problems", "Alerts", "Units", "Notices", "Rendering", "Comparing", "Storage.Entities", "Storage.Tables", "Storage.Warc"],
        ["Host"] = ["Host.CustomHandler", "Storage"],
        ["Host.CustomHandler"] = ["Host", "Storage"],
        ["Host.Worker"] = ["Host", "Host.CustomHandler", "Storage"], // whose names it takes
        ["Triggers"] = ["Sites", "Fetching", "Observing", "Judging", "Rounds", "Problems", "Alerts", "Units", "Storage", "Host", "Host.CustomHandler", "Pages"],
        ["Access"] = ["Access.People", "Sites", "Storage", "Host.CustomHandler"],
        ["Api"] = ["Sites", "Observing", "Judging", "Rounds", "Problems", "Alerts", "Units", "Notices", "Rendering", "Comparing", "Notices.Html", "Notices.Spreadsheets", "Notices.Word", "Storage", "Triggers", "Access", "Access.People"],
        ["Pages"] = ["Sites", "Observing", "Judging", "Rounds", "Problems", "Alerts", "Units", "Notices", "Rendering", "Comparing", "Storage", "Storage.Warc", "Triggers", "Api", "Access", "Access.People"],
    };

    private static readonly string[] Pure = ["Sites", "Observing", "Judging", "Rounds", "Problems", "Alerts", "Units", "Notices", "Rendering", "Comparing"];

    private static readonly string[] TypeNames = [.. typeof(CheckerApp).Assembly.GetTypes().Select(type => $"{type.Namespace}.{type.Name}")];

    /// <summary>Types that one line of the project's file brings in everywhere, by their folder: in the other build a package has them.</summary>
    private static readonly Dictionary<string, string> Everywhere = typeof(CheckerApp).Assembly.GetTypes()
        .Where(type => type is { DeclaringType: null, Namespace: "Checker.Storage.Tables" or "Checker.Host.CustomHandler" })
        .Select(type => (type.Namespace, Name: type.Name.Split('`')[0])).Distinct()
        .ToDictionary(type => type.Name, type => type.Namespace!["Checker.".Length..]);

    [Fact]
    public void Folders_use_those_that_they_may_and_no_others()
    {
        var trespasses =
            from file in Source.Of(".cs", ".razor")
            where file.Key.StartsWith("Functions/", StringComparison.Ordinal)
            let folder = FolderOf(file.Key["Functions/".Length..].Replace('/', '.'))
            where folder is not null
            from used in UsedBy(DocComment().Replace(file.Value, ""))
            where used != folder && !Uses[folder].Contains(used)
            select $"{file.Key} uses {used}";

        Assert.Empty(trespasses.Distinct());
    }

    [Fact]
    public void Every_folder_of_the_product_stands_in_the_table() => Assert.All(
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "Functions")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")),
        folder => Assert.Contains(folder!, Uses.Keys));

    [Fact]
    public void Pure_folders_do_no_io_and_read_no_clock()
    {
        var impurities =
            from file in Source.Of(".cs")
            where Pure.Any(folder => file.Key.StartsWith($"Functions/{folder}/", StringComparison.Ordinal))
            from Match found in Impure().Matches(file.Value)
            select $"{file.Key}: {found.Value}";

        Assert.Empty(impurities);
    }

    [Fact]
    public void No_file_asks_for_whom_it_is_built() =>
        Assert.DoesNotContain(Source.Of(".cs", ".razor"), file => file.Value.Contains("\n#if", StringComparison.Ordinal));

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() => Assert.All(
        Source.Of(".cs", ".razor", ".mjs", ".css", "start", "test", "publish", ".ci/run"),
        file => Assert.True(Lines(file.Value) <= 300, $"{file.Key} has {Lines(file.Value)} lines."));

    [Fact]
    public void Half_of_the_files_are_shorter_than_sixty_lines()
    {
        int[] lengths = [.. Source.Of(".cs").Select(file => Lines(file.Value)).Order()];

        var median = lengths[lengths.Length / 2];

        output.WriteLine($"{lengths.Length} C# files, {lengths.Sum()} lines, median {median}, longest {lengths[^1]}");
        Assert.InRange(median, 1, 59);
    }

    [Fact]
    public void No_file_names_a_place_on_a_developers_machine() =>
        Assert.Empty(Source.Files.SelectMany(file => OwnPlace().Matches(file.Value).Select(found => $"{file.Key}: {found.Value}")));

    private static int Lines(string text) => text.Count(c => c == '\n');

    /// <summary>The entry of the table that a name lies under, the closest one; null when it lies under none.</summary>
    private static string? FolderOf(string name) =>
        Uses.Keys.Where(folder => name.StartsWith(folder + ".", StringComparison.Ordinal)).MaxBy(folder => folder.Length);

    private static IEnumerable<string> UsedBy(string text) =>
        Qualified().Matches(text).Select(found => found.Groups["name"].Value)
            .Concat(Partly().Matches(text).Select(found => found.Value).Where(IsType))
            .Select(name => FolderOf(name + "."))
            .OfType<string>()
            .Concat(Word().Matches(text).Select(found => Everywhere.GetValueOrDefault(found.Value)).OfType<string>());

    /// <summary><c>Rounds.Round</c> is a type, <c>Rounds.Count</c> a member of something else.</summary>
    private static bool IsType(string name) => TypeNames.Contains("Checker." + name);

    [GeneratedRegex("^ *///.*$", RegexOptions.Multiline)]
    private static partial Regex DocComment();

    [GeneratedRegex(@"\bChecker\.(?<name>[A-Z]\w*(\.[A-Z]\w*)*)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(\.[A-Z]\w*)+")]
    private static partial Regex Partly();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(async|await|HttpClient|TimeProvider|ILogger|Environment|Azure)\b|\bFile\.")]
    private static partial Regex Impure();

    [GeneratedRegex(@"(?<![\w.-])/(home/[\w.-]+/|Users/|root/|tmp/|work/[\w.-]+/)|[A-Za-z]:\\+Users\\")]
    private static partial Regex OwnPlace();
}
