
namespace Checker.Triggers;

/// <summary>
/// The API, for holders of a key. Its calls have routes of their own (<see cref="Checker.Api.ApiRoutes"/>), under which the
/// host passes requests on to us; what none of them takes is answered here.
/// </summary>
internal sealed class Api
{
    public const string Route = "api/{*path}";

    [Function(nameof(Api))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", Route = Route)] HttpRequest request) =>
        Results.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "No such call",
            detail: $"The API has no {request.Method} at this address.");
}
