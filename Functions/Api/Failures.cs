namespace Checker.Api;

/// <summary>
/// Whatever goes wrong is told as problem details (RFC 9457): what is not there, what no call can be read from, and our
/// own failures, which say no more than that.
/// </summary>
internal static class Failures
{
    public static void UseFailures(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages();
    }
}
