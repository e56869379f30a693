using Checker.Access;

namespace Checker.Api;

/// <summary>A file sent as a request's body, read whole up to a cap.</summary>
internal static class UploadedFile
{
    private const int Most = 16 * 1024 * 1024;

    public const string TooLarge = "文件超过16 MB，请分成几个文件导入。";

    /// <summary>Null when it is larger than may be.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (file.Length + read > Most)
                return null;
            file.Write(buffer, 0, read);
        }

        return Operation.Of(request.HttpContext).Body = file.ToArray();
    }
}
