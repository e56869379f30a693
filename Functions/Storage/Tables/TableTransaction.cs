using System.Buffers;
using System.Globalization;
using System.Text;
using Azure;

namespace Checker.Storage.Tables;

/// <summary>Changes of one partition that are written together or not at all: one request whose parts are requests.</summary>
internal static class TableTransaction
{
    public const string ContentType = $"multipart/mixed; boundary={Batch}";

    // A boundary has a line of its own, and no row's JSON has a line break: they need not be drawn by lot.
    private const string Batch = "batch_of_changes";
    private const string Changeset = "changeset_of_rows";

    private static ReadOnlySpan<byte> PartStatus => "HTTP/1.1 "u8;

    public static ReadOnlyMemory<byte> Write(TableEndpoint endpoint, IEnumerable<EntityRequest> requests)
    {
        var body = new ArrayBufferWriter<byte>();
        Append(body, $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={Changeset}\r\n\r\n");
        foreach (var request in requests)
        {
            Append(body, $"--{Changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Append(body, $"{request.Method} {endpoint.At(request.Path).AbsoluteUri} HTTP/1.1\r\n");
            Append(body, $"Accept: {TableEndpoint.MediaType}\r\nDataServiceVersion: 3.0\r\n");
            foreach (var (name, value) in request.Headers) Append(body, $"{name}: {value}\r\n");
            Append(body, "\r\n");
            body.Write(request.Body.Span);
            Append(body, "\r\n");
        }

        Append(body, $"--{Changeset}--\r\n--{Batch}--\r\n");
        return body.WrittenMemory;
    }

    /// <summary>The service accepts every transaction that it can read; only the first part tells if it was done.</summary>
    public static void ThrowIfFailed(Response response)
    {
        var body = response.Content.ToMemory().Span;
        var at = body.IndexOf(PartStatus);
        if (at < 0) throw new RequestFailedException(response);

        var part = body[(at + PartStatus.Length)..];
        var status = int.Parse(part[..3], NumberStyles.None, CultureInfo.InvariantCulture);
        if (status < 400) return;

        var error = TableErrorParser.Parse(part[Math.Max(0, part.IndexOf((byte)'{'))..]);
        throw new TableTransactionFailedException(status, error, IndexIn(error?.Message));
    }

    /// <summary>The message begins with it: <c>3:The specified entity already exists.</c></summary>
    private static int? IndexIn(string? message) =>
        int.TryParse(message?.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
