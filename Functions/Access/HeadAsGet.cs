namespace Checker.Access;

/// <summary>A HEAD is answered as a GET would be; the server leaves the body away.</summary>
internal static class HeadAsGet
{
    public static void UseHeadAsGet(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
