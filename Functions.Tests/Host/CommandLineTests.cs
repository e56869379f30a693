using Checker.Host;
using Xunit;

namespace Checker.Tests.Host;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help", "checker functions --out DIR")]
    [InlineData("-h", "checker functions --out DIR")]
    [InlineData("functions --help", "Writes host.json")]
    public void Help_says_how_it_is_used(string arguments, string told)
    {
        var (code, output, _) = Run(arguments.Split(' '));

        Assert.Equal(0, code);
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("functions")]
    [InlineData("functions --out")]
    [InlineData("functions --to there")]
    [InlineData("function --out there")]
    [InlineData("serve")]
    public void A_mistake_is_told_in_a_sentence_and_ends_in_error(string arguments)
    {
        var (code, output, errors) = Run(arguments.Split(' '));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("checker", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--Checker:Urls=http://127.0.0.1:0")]
    public void Without_a_command_the_program_runs(string arguments) =>
        Assert.Null(Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Code);

    [Fact]
    public void The_hosts_files_are_written_and_written_again()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory().FullName, "app");

        var first = Run(["functions", "--out", folder]);
        var again = Run(["functions", "--out", folder]);

        Assert.Equal((0, 0), (first.Code, again.Code));
        foreach (var (path, text) in FunctionFiles.Of(CheckerApp.Functions))
            Assert.Equal(text, File.ReadAllText(Path.Combine(folder, path)));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_told()
    {
        var file = Path.GetTempFileName();

        var (code, _, errors) = Run(["functions", "--out", file]);

        Assert.Equal(1, code);
        Assert.Contains(file, errors, StringComparison.Ordinal);
        File.Delete(file);
    }

    private static (int? Code, string Output, string Errors) Run(string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = CommandLine.Run(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
