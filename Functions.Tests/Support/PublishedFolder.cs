using System.Diagnostics;
using System.Runtime.InteropServices;
using Checker.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PublishedFolder))]

namespace Checker.Tests.Support;

/// <summary>
/// What <c>./publish</c> makes, for the tests that run it. <c>./test</c> makes it before it runs all tests, and says so by
/// <c>PUBLISHED</c>; else the first test that asks makes it, which takes half a minute on a quiet machine of two cores.
/// </summary>
public sealed class PublishedFolder
{
    private static readonly string Output = System.IO.Path.Combine(Repository.Root, "artifacts", "publish");

    private readonly Lazy<string> _path = new(Make);

    public static bool CanRunHere => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture is System.Runtime.InteropServices.Architecture.X64;

    public string Path => _path.Value;

    public string Zip => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "checker-linux-x64.zip");

    private static string Make()
    {
        var folder = System.IO.Path.Combine(Output, "linux-x64");
        if (Environment.GetEnvironmentVariable("PUBLISHED") is { Length: > 0 })
            return folder;

        var start = new ProcessStartInfo(System.IO.Path.Combine(Repository.Root, "publish")) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var publish = Process.Start(start)!;
        var errors = publish.StandardError.ReadToEndAsync();
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException($"./publish has failed: {said}{errors.GetAwaiter().GetResult()}");
    }
}
