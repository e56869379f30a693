using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Checker.Storage.Tables;

/// <summary>The service's address, and the way there: signing, retries, diagnostics.</summary>
internal sealed class TableEndpoint(Uri address, TableClientOptions options, HttpPipelinePolicy authentication)
{
    public const string MediaType = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(
        new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = new TableErrorParser(),
        });

    /// <summary>The absolute address of what has this escaped path.</summary>
    public Uri At(string path) => new($"{address.AbsoluteUri.TrimEnd('/')}/{path}");

    public Request CreateRequest(RequestMethod method, string path)
    {
        var request = _pipeline.CreateRequest();
        request.Method = method;
        request.Uri.Reset(At(path));
        // The first that takes tokens.
        request.Headers.Add("x-ms-version", "2020-12-06");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", MediaType);
        return request;
    }

    /// <exception cref="RequestFailedException">The service refuses.</exception>
    public async Task<Response> SendAsync(Request request, CancellationToken cancellationToken)
    {
        var response = await AskAsync(request, cancellationToken);
        return response.IsError ? throw new RequestFailedException(response) : response;
    }

    /// <summary>A refusal is an answer.</summary>
    public async Task<Response> AskAsync(Request request, CancellationToken cancellationToken) =>
        await _pipeline.SendRequestAsync(request, cancellationToken);
}
