using System.Globalization;
using Checker.Storage;

namespace Checker.Api;

/// <summary>What every call answers that enters or changes one of the office's records.</summary>
internal static class EntryAnswer
{
    public const int LongestKey = 200;

    public const string By = "API";

    /// <summary>200 with the record and its version as <c>ETag</c>; else why not.</summary>
    public static IResult Of<T>(HttpResponse response, Changed<T> changed, Func<T, object> show, Func<T, int> version) => changed switch
    {
        Changed<T>.Done(var value) => Shown(response, value, show, version),
        Changed<T>.Unchanged(var value) => Shown(response, value, show, version),
        Changed<T>.Refused(var mistakes) => Refused(StatusCodes.Status422UnprocessableEntity, string.Join('\n', mistakes)),
        Changed<T>.Overtaken(var value) => Results.Problem(
            statusCode: StatusCodes.Status412PreconditionFailed,
            title: "The record has changed",
            detail: "该记录已被他人修改，请看过现在的内容后再办理。",
            extensions: new Dictionary<string, object?> { ["version"] = version(value), ["now"] = show(value) }),
        Changed<T>.Missing => Results.NotFound(),
        _ => throw new InvalidOperationException("A new kind of answer."),
    };

    /// <summary>Takes the entry in the body for a change of the version that <c>If-Match</c> names.</summary>
    /// <param name="example">The entry's members, for who sends something else.</param>
    /// <param name="empty">What a request without a body stands for; without one it is refused.</param>
    public static async Task<IResult> ChangeAsync<TEntry, T>(
        HttpRequest request, string example, Func<TEntry, int?, Task<Changed<T>>> change, Func<T, object> show, Func<T, int> version,
        CancellationToken cancellationToken, string empty = "")
        where TEntry : class
    {
        if (await JsonBody.ReadAsync<TEntry>(request, cancellationToken, empty) is not { } entry)
            return BadBody(example);

        return TryReadVersion(request, out var expected)
            ? Of(request.HttpContext.Response, await change(entry, expected), show, version)
            : BadVersion();
    }

    public static IResult Shown<T>(HttpResponse response, T value, Func<T, object> show, Func<T, int> version)
    {
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version(value)}\"");
        return Results.Ok(show(value));
    }

    /// <summary>The version that <c>If-Match</c> names; null when it names none. False for what is no version.</summary>
    public static bool TryReadVersion(HttpRequest request, out int? expected)
    {
        var match = request.Headers.IfMatch.ToString().Trim('"');
        expected = int.TryParse(match, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
        return expected is not null || match is "" or "*";
    }

    /// <summary>Null when the call has none; false for one that is too long.</summary>
    public static bool TryReadKey(HttpRequest request, out string? key)
    {
        var said = request.Headers["Idempotency-Key"].ToString();
        key = said is "" ? null : said;
        return said.Length <= LongestKey;
    }

    public static IResult Refused(int status, string detail) =>
        Results.Problem(statusCode: status, title: "The record was not taken", detail: detail);

    public static IResult BadVersion() => Refused(StatusCodes.Status400BadRequest, "If-Match 须为版本号，例如 \"3\"。");

    public static IResult BadBody(string example) => Refused(StatusCodes.Status400BadRequest, $"请求内容须为 JSON 对象，含 {example}；日期写作 2016-05-31。");
}
