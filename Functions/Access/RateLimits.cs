using System.Globalization;
using System.Threading.RateLimiting;
using Checker.Access.People;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Checker.Access;

/// <summary>How often one may try to sign in, and take files out: counted by the minute.</summary>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = TellAsync;
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<AccessOptions>>((limiter, access) =>
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, access.Value)));
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext context, AccessOptions options)
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return RouteRights.Find(context.Request.Method, pattern, context.Request.RouteValues)?.Kind switch
        {
            RightKind.SignIn => Of($"sign-in {Client.NetworkOf(context)}", options.SignInsPerMinute),
            null when RouteRights.IsApiExport(context.Request.Method, pattern) => Of($"api export {Client.NetworkOf(context)}", options.ApiExportsPerMinute),
            RightKind.Export => Of($"export {Person.Of(context.User)?.Login ?? Client.NetworkOf(context)}", options.ExportsPerMinute),
            _ => RateLimitPartition.GetNoLimiter(""),
        };
    }

    private static RateLimitPartition<string> Of(string whom, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(whom, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });

    private static ValueTask TellAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        rejected.HttpContext.Response.Headers.RetryAfter = seconds;
        var told = $"操作过于频繁，请在 {seconds} 秒后再试。";
        if (RouteRights.IsApi((rejected.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText))
            return new ValueTask(Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: "Too many files in a minute", detail: told).ExecuteAsync(rejected.HttpContext));

        rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
        return new ValueTask(rejected.HttpContext.Response.WriteAsync(told, cancellationToken));
    }
}
