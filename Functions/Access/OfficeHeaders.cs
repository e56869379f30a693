namespace Checker.Access;

/// <summary>
/// What every answer says to the browser: nothing from elsewhere, no script, no framing, no guessing of types. Text
/// from checked pages is shown here; this is the second wall behind encoding it.
/// </summary>
internal static class OfficeHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseOfficeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    });
}
