using System.Text.Json;
using Checker.Tests.Support;

namespace Checker.Tests.Benchmarks;

/// <summary>Where measurements are written.</summary>
internal static class BenchFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task WriteAsync(string name, object measured)
    {
        var folder = Path.Combine(Repository.Root, "artifacts");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, name), JsonSerializer.Serialize(measured, Indented));
    }
}
