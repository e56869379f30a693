using System.Diagnostics;

namespace Checker.Tests.Support;

/// <summary>A real browser without a window.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The page's tree as the browser built it.</summary>
    public static Task<string> TreeAsync(Uri address, CancellationToken cancellationToken) =>
        RunAsync(["--dump-dom", address.ToString()], cancellationToken);

    /// <summary>The page as it comes out of a printer.</summary>
    public static async Task<byte[]> PrintAsync(Uri address, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        try
        {
            await RunAsync(["--no-pdf-header-footer", $"--print-to-pdf={file}", address.ToString()], cancellationToken);
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> RunAsync(IEnumerable<string> wanted, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("browser-");
        try
        {
            // As root, which CI often is, the browser runs only without its own sandbox; it opens our own pages alone.
            using var browser = Process.Start(new ProcessStartInfo(
                Find(), ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile.FullName}", .. wanted])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = browser.StandardError.ReadToEndAsync(cancellationToken);
            var output = await browser.StandardOutput.ReadToEndAsync(cancellationToken);
            await browser.WaitForExitAsync(cancellationToken);
            return browser.ExitCode == 0 ? output : throw new InvalidOperationException(await errors);
        }
        finally
        {
            Delete(profile);
        }
    }

    private static void Delete(DirectoryInfo profile)
    {
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser may outlive it for a moment and still write there; what stays is a temporary folder.
        }
    }

    /// <summary>Where Chromium lies on this machine.</summary>
    public static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists)
                ?? throw new InvalidOperationException("No Chromium: install it (Debian: apt-get install chromium), or name it in CHROMIUM.");
}
