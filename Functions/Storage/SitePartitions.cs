using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Storage;

/// <summary>
/// Over which partitions of the table the registry lies: one partition takes 2,000 rows a second at most, and the storage
/// emulator looks through the whole of it for each row that it adds. A site never changes its own.
/// </summary>
internal static class SitePartitions
{
    private const int Count = 16;

    public static IReadOnlyList<string> All { get; } = [.. Enumerable.Range(0, Count).Select(Name)];

    public static string Of(SiteId site) => Name(SHA256.HashData(Encoding.UTF8.GetBytes(site.ToString()))[0] % Count);

    private static string Name(int number) => "registry-" + number.ToString("x", CultureInfo.InvariantCulture);
}
