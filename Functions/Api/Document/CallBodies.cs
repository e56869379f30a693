using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Checker.Api.Document;

/// <summary>Tells of each call the body that its handler reads by itself.</summary>
internal sealed class CallBodies : IApiDescriptionProvider
{
    /// <summary>After the framework's own, which finds the calls.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var call in context.Results)
        {
            if (call.ActionDescriptor.EndpointMetadata?.OfType<TakesAttribute>().FirstOrDefault() is not { } body)
                continue;

            call.ParameterDescriptions.Add(new ApiParameterDescription
            {
                Name = "body",
                Source = BindingSource.Body,
                Type = body.Type ?? typeof(Stream),
                IsRequired = !body.Optional,
            });
            foreach (var mediaType in body.MediaTypes)
                call.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = mediaType });
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }
}
