namespace Checker;

/// <summary>
/// The framework's MapGet, MapPost and MapPut, which code of this namespace sees before those, but for one thing: what hands
/// a request to its handler is put together when the first one comes. For all routes at start it took longer than all else.
/// </summary>
internal static class LateRoutes
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.Map(HttpMethods.Get, pattern, handler);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.Map(HttpMethods.Post, pattern, handler);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.Map(HttpMethods.Put, pattern, handler);

    private static RouteHandlerBuilder Map(this IEndpointRouteBuilder routes, string method, string pattern, Delegate handler) =>
        RouteHandlerServices.Map(routes, pattern, handler, [method], RequestDelegateFactory.InferMetadata, MakeLate);

    private static RequestDelegateResult MakeLate(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? metadata)
    {
        var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate);
        return new RequestDelegateResult(context => made.Value(context), metadata?.EndpointMetadata ?? []);
    }
}
