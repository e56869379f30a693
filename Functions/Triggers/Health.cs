using Checker.Host;
using Checker.Storage;

namespace Checker.Triggers;

/// <summary>Whether storage answers; asked by machines, without a key.</summary>
internal sealed class Health(StorageSetup storage)
{
    public const string Route = "api/healthz";

    public const string Told = "Whether storage answers; needs no key.";

    internal sealed record Standing(string Storage);

    [Function(nameof(Health))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request) =>
        await storage.AnswersAsync(request.HttpContext.RequestAborted)
            ? Results.Ok(new Standing("ok"))
            : Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "Storage does not answer");
}
