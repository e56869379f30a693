using System.Text.Encodings.Web;
using System.Text.Json;

namespace Checker.Host.CustomHandler;

/// <summary>
/// What the host wants to hear. Nothing, or nothing in JSON, would leave the call hanging until functionTimeout; any
/// status but 2xx asks for another attempt.
/// </summary>
internal static class InvocationAnswer
{
    private static readonly JsonSerializerOptions Exact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly IReadOnlyDictionary<string, object> Nothing = new Dictionary<string, object>();

    /// <param name="logs">The only lines that the host ties to the invocation.</param>
    public static Task DoneAsync(HttpResponse response, IReadOnlyList<string> logs) =>
        WriteAsync(response, StatusCodes.Status200OK, new { Outputs = Nothing, Logs = logs, ReturnValue = (object?)null });

    public static Task AgainAsync(HttpResponse response, string why) =>
        ProblemAsync(response, StatusCodes.Status500InternalServerError, why);

    public static Task UnknownAsync(HttpResponse response) =>
        ProblemAsync(response, StatusCodes.Status404NotFound, "There is no function of this name.");

    private static Task ProblemAsync(HttpResponse response, int status, string title) =>
        WriteAsync(response, status, new { title, status });

    private static Task WriteAsync<T>(HttpResponse response, int status, T answer)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, Exact);
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }
}
