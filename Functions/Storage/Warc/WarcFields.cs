using System.Globalization;
using System.Net;
using System.Text;
using Checker.Observing.Privacy;

namespace Checker.Storage.Warc;

/// <summary>Named fields, <c>Name: value</c> to a line, and how their values are written.</summary>
internal static class WarcFields
{
    private const string DateForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Lines for all fields that have a value.</summary>
    public static byte[] ToBytes(IEnumerable<(string Name, string? Value)> fields)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                text.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The fields of a head by name, the first of each; its start line and lines without a colon are left out.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split("\r\n"))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return fields;
    }

    public static string Id(Guid id) => $"<urn:uuid:{id:D}>";

    public static string Digest(string sha256) => "sha256:" + sha256;

    public static string Date(DateTimeOffset at) => at.UtcDateTime.ToString(DateForm, CultureInfo.InvariantCulture);

    public static DateTimeOffset? ParseDate(string? text) => DateTimeOffset.TryParseExact(
        text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>As it goes over the wire: no fragment, the host in ASCII. An identity number in a query is masked, too.</summary>
    public static string Address(Uri address)
    {
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        return PrivateNumbers.Masked($"{address.Scheme}://{HostOf(address)}{port}{address.PathAndQuery}");
    }

    /// <summary>The network address alone; null when it is none.</summary>
    public static string? NetworkAddress(string remote) =>
        IPEndPoint.TryParse(remote, out var endPoint) ? endPoint.Address.ToString() : null;

    private static string HostOf(Uri address)
    {
        if (address.HostNameType != UriHostNameType.Dns)
            return address.Host;

        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            // A page may link to a host that has no name in ASCII (too long, half a character): no page, yet an outcome.
            return address.Host;
        }
    }
}
