using System.Globalization;
using System.Text;
using Checker.Observing.Privacy;

namespace Checker.Storage.Warc;

/// <summary>
/// The head of a request or an answer as it is kept. Bodies are kept with their encodings undone, so the fields that
/// told of them get another name and the length is the true one. Bytes are Latin-1, as on the wire.
/// </summary>
internal sealed class HttpHead
{
    private const string Original = "X-Archive-Orig-";

    private static readonly string[] Renamed = ["Content-Encoding", "Transfer-Encoding", "Content-Length"];

    private readonly IReadOnlyDictionary<string, string> _fields;

    public HttpHead(ReadOnlySpan<byte> bytes)
    {
        Text = Encoding.Latin1.GetString(bytes);
        _fields = WarcFields.Parse(Text);
    }

    /// <summary>Start line and fields, as kept, an empty line at the end.</summary>
    public string Text { get; }

    /// <summary>Null for a request.</summary>
    public int? Status => Text.StartsWith("HTTP/", StringComparison.Ordinal)
        && Text.Split(' ', '\r') is [_, var status, ..]
        && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The field's value, the first if there are several; null when there is none.</summary>
    public string? this[string field] => _fields.GetValueOrDefault(field);

    public static byte[] OfRequest(string head) => ToBytes(LinesOf(head));

    /// <param name="contentType">Of the body where it was made of the one that was served; null: as the head says.</param>
    public static byte[] OfResponse(string head, int bodyLength, string? contentType = null) => ToBytes(
    [
        .. LinesOf(head).Select(line => Rename(line, contentType is null ? Renamed : [.. Renamed, "Content-Type"])),
        .. contentType is null ? Array.Empty<string>() : [$"Content-Type: {contentType}"],
        string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bodyLength}"),
    ]);

    // No empty line may stand inside: it would end the head for whoever reads it.
    private static IEnumerable<string> LinesOf(string head) =>
        head.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0);

    private static string Rename(string line, IReadOnlyList<string> renamed) =>
        renamed.Any(name => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) ? Original + line : line;

    private static byte[] ToBytes(IEnumerable<string> lines)
    {
        var bytes = Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + "\r\n")) + "\r\n");
        PrivateNumbers.Mask(bytes);
        return bytes;
    }
}
