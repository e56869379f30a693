namespace Checker.Access;

/// <summary>
/// What every answer says to the browser: nothing from elsewhere, no script or style but in files of ours, no framing, no guessing of types. Text
/// from checked pages is shown here; this is the second wall behind encoding it.
/// </summary>
internal static class OfficeHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseOfficeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the last moment: an answer to a failure is begun anew, without what was set before.
        context.Response.OnStarting(() => SetAsync(context.Response.Headers));
        return next(context);
    });

    /// <summary>What an answer says of itself stands.</summary>
    private static Task SetAsync(IHeaderDictionary headers)
    {
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cache-Control", "no-store");
        return Task.CompletedTask;
    }
}
