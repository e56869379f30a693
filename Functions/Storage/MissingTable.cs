using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Checker.Storage;

/// <summary>
/// A table that is not there is a fault of ours, and never a row that is not there: the client tells both alike, and what
/// asks for a round that is gone would drop its message.
/// </summary>
internal sealed class MissingTable : HttpPipelineSynchronousPolicy
{
    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Response.Status == StatusCodes.Status404NotFound && message.Response.Content.ToMemory().Span.IndexOf("\"TableNotFound\""u8) >= 0)
            throw new RequestFailedException(message.Response);
    }
}
