using Checker.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Triggers;

/// <summary>
/// The pages: anonymous to the host, signed in by us. Each has a route of its own (<see cref="OfficeRoutes"/>), under
/// which the host passes requests on to us; what none of them takes is answered here.
/// </summary>
internal sealed class Staff
{
    public const string Route = "office/{*path}";

    [Function(nameof(Staff))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route)] HttpRequest request) =>
        new RazorComponentResult<NoPage>(new { request.Path }) { StatusCode = StatusCodes.Status404NotFound };
}
