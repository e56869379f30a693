using System.Text;
using System.Text.Json;
using Checker.Storage;

namespace Checker.Api;

/// <summary>A request's body as a record. What the request says of its type does not matter: <c>curl -d</c> says nothing true.</summary>
internal static class JsonBody
{
    /// <summary>Null for what is none.</summary>
    /// <param name="empty">What a request without a body stands for; without one it is none.</param>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken, string empty = "")
        where T : class
    {
        if (await UploadedFile.ReadAsync(request, cancellationToken) is not { } body)
            throw new BadHttpRequestException(UploadedFile.TooLarge, StatusCodes.Status413PayloadTooLarge);
        try
        {
            return JsonSerializer.Deserialize<T>(body.IsEmpty ? Encoding.UTF8.GetBytes(empty) : body.Span, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
