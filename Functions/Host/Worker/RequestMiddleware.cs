using Microsoft.Azure.Functions.Worker.Middleware;

namespace Checker.Host.Worker;

/// <summary>Hands a request over to the program's own pipeline, in the place of the function that the host invoked.</summary>
internal sealed class RequestMiddleware(RequestPipeline pipeline, FunctionTable functions) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        pipeline.RunAsync(context.GetHttpContext()!, functions.Https.Single(function => function.Name == context.FunctionDefinition.Name));
}
