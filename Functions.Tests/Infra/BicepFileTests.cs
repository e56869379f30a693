using System.Text.RegularExpressions;
using Checker.Storage;
using Xunit;

namespace Checker.Tests.Infra;

/// <summary>
/// No compiler of Bicep is at hand where these run. They hold what can be held without one; that a deployment succeeds
/// they do not say.
/// </summary>
public sealed partial class BicepFileTests
{
    public static TheoryData<string> Paths => [.. BicepFile.All.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_is_opened_is_closed(string path)
    {
        var open = new Stack<char>();
        foreach (var c in BicepFile.At(path).Bare)
        {
            if (c is '{' or '[' or '(')
                open.Push(c);
            else if (c is '}' or ']' or ')')
                Assert.Equal(c, open.Pop() switch { '{' => '}', '[' => ']', _ => ')' });
        }

        Assert.Empty(open);
        Assert.DoesNotContain('\'', BicepFile.At(path).Bare.Replace("''", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_is_declared_is_used(string path)
    {
        var file = BicepFile.At(path);

        Assert.All(file.Given.Count > 0 ? [] : file.Declared.Except(Effects(file)), name => Assert.True(file.UsesOf(name) > 0, $"{name} is used nowhere."));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_is_named_is_declared(string path)
    {
        var file = BicepFile.At(path);

        Assert.Empty(file.Named.Except(file.Declared));
    }

    [Fact]
    public void A_module_is_given_the_parameters_that_it_has_and_all_that_it_needs()
    {
        var main = BicepFile.At("infra/main.bicep");

        Assert.Equal(
            BicepFile.All.Select(file => file.Path).Where(path => path.Contains("/modules/", StringComparison.Ordinal)).Order(),
            main.Modules.Select(module => module.Path).Order());
        foreach (var (name, path, given) in main.Modules)
        {
            var parameters = BicepFile.At(path).Parameters;
            Assert.Empty(given.Except(parameters.Keys).Select(unknown => $"{name} has no parameter {unknown}."));
            Assert.Empty(parameters.Where(each => !each.Value).Select(each => each.Key).Except(given).Select(missing => $"{name} is not given {missing}."));
        }
    }

    [Fact]
    public void What_is_read_of_a_module_is_among_its_outputs()
    {
        var main = BicepFile.At("infra/main.bicep");
        var files = main.Modules.ToDictionary(module => module.Name, module => BicepFile.At(module.Path));

        var read = Read().Matches(main.Code).Select(found => (Module: found.Groups["module"].Value, Output: found.Groups["output"].Value)).ToList();

        Assert.NotEmpty(read);
        Assert.All(read, each => Assert.Contains(each.Output, files[each.Module].Outputs));
    }

    [Theory]
    [InlineData("infra/china.bicepparam")]
    [InlineData("infra/abroad.bicepparam")]
    public void A_parameter_file_gives_what_is_needed_and_nothing_unknown(string path)
    {
        var parameters = BicepFile.At("infra/main.bicep").Parameters;
        var given = BicepFile.At(path).Given;

        Assert.Empty(given.Except(parameters.Keys));
        Assert.Empty(parameters.Where(each => !each.Value).Select(each => each.Key).Except(given));
    }

    [Fact]
    public void Every_resource_names_a_dated_version_and_a_kind_of_resource_only_one()
    {
        var resources = BicepFile.All.SelectMany(file => file.Resources).ToList();

        Assert.NotEmpty(resources);
        Assert.All(resources, resource => Assert.Matches(@"^Microsoft\.[A-Za-z]+(/[A-Za-z0-9]+)+@20\d\d-[01]\d-[0-3]\d(-preview)?$", $"{resource.Type}@{resource.Version}"));
        Assert.All(resources.GroupBy(resource => resource.Type), type => Assert.Single(type.Select(resource => resource.Version).Distinct()));
    }

    [Fact]
    public void No_key_is_read_and_no_clouds_address_is_written_down()
    {
        Assert.All(BicepFile.All, file => Assert.DoesNotMatch(@"listKeys|AccountKey|core\.windows\.net|core\.chinacloudapi\.cn|vault\.azure", file.Code));
        Assert.Contains("allowSharedKeyAccess: false", BicepFile.At("infra/modules/storage.bicep").Code, StringComparison.Ordinal);
        Assert.Contains("allowBlobPublicAccess: false", BicepFile.At("infra/modules/storage.bicep").Code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_container_of_evidence_is_the_programs_own_and_cannot_be_changed()
    {
        var storage = BicepFile.At("infra/modules/storage.bicep");

        Assert.Matches($@"(?s)resource evidence '[^']+' = \{{\s+parent: blobs\s+name: '{Names.EvidenceFiles}'", storage.Code);
        Assert.Matches("(?s)immutabilityPolicies@[^']+' = \\{\\s+parent: evidence", storage.Code);
    }

    /// <summary>Resources and modules are there for what they make, named again or not.</summary>
    private static IEnumerable<string> Effects(BicepFile file) => Effect().Matches(file.Code).Select(found => found.Groups["name"].Value);

    [GeneratedRegex(@"^(?:resource|module) (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex Effect();

    [GeneratedRegex(@"\b(?<module>\w+)\.outputs\.(?<output>\w+)")]
    private static partial Regex Read();
}
