using System.Globalization;
using System.Reflection;
using Checker.Access;
using Checker.Triggers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Checker.Api.Document;

/// <summary>What is said of each call beyond its types: its area, its refusals, its headers, its files.</summary>
internal static class CallTelling
{
    private const string Problem = nameof(ProblemDetails);
    private const string Refused = "Refused";

    public static async Task TellAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var (call, document) = (context.Description, context.Document!);
        document.AddComponent(Problem, await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellationToken));

        operation.OperationId = NameOf(call);
        operation.Tags = new HashSet<OpenApiTagReference> { new(CallWords.Area(call.RelativePath!), document) };
        operation.Responses ??= [];
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            Name(parameter);
        foreach (var term in Terms<AsksAttribute>(call))
            operation.Parameters.Add(Asked(term));
        foreach (var header in Terms<HeedsAttribute>(call).SelectMany(term => term.Headers))
            operation.Parameters.Add(Heeded(header));

        TellAnswers(operation, call);
        foreach (var status in Refusals(call).Distinct().Order())
        {
            document.AddComponent(Refused + status, Refusal(status, document));
            operation.Responses[Key(status)] = new OpenApiResponseReference(Refused + status, document);
        }

        if (operation.Parameters.Count == 0)
            operation.Parameters = null;
    }

    private static IEnumerable<T> Terms<T>(ApiDescription call) => call.ActionDescriptor.EndpointMetadata.OfType<T>();

    /// <summary>Of the class and the method that answer; null for what has no name.</summary>
    private static string? NameOf(ApiDescription call) => Terms<MethodInfo>(call).FirstOrDefault() is { DeclaringType.Name: var home, Name: var name }
        && char.IsAsciiLetter(name[0])
            ? home.Replace("Api", "", StringComparison.Ordinal) + name.Replace("Async", "", StringComparison.Ordinal)
            : null;

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    /// <summary>A record's members are written as JSON has them.</summary>
    private static void Name(OpenApiParameter parameter)
    {
        parameter.Name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
        parameter.Description ??= CallWords.Parameters.GetValueOrDefault(parameter.Name);
    }

    private static OpenApiParameter Asked(AsksAttribute term) => new()
    {
        Name = term.Name,
        In = ParameterLocation.Query,
        Description = term.Told,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Heeded(string header) => new()
    {
        Name = header,
        In = ParameterLocation.Header,
        Description = CallWords.Headers[header],
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void TellAnswers(OpenApiOperation operation, ApiDescription call)
    {
        foreach (var mediaType in Terms<AnswersFileAttribute>(call).SelectMany(term => term.MediaTypes))
        {
            var answer = (OpenApiResponse)operation.Responses![Key(StatusCodes.Status200OK)];
            answer.Content ??= new Dictionary<string, OpenApiMediaType>();
            answer.Content[mediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        }

        foreach (var (status, answer) in operation.Responses!)
        {
            string[] places = status is "201" or "202" ? ["Location"] : [];
            var headers = Terms<BearsAttribute>(call).SelectMany(term => term.Headers).Concat(places).ToList();
            if (status.StartsWith('2') && headers.Count > 0)
                ((OpenApiResponse)answer).Headers = headers.ToDictionary(header => header, IOpenApiHeader (header) => Borne(header));
        }
    }

    private static OpenApiHeader Borne(string header) => new()
    {
        Description = CallWords.Headers[header],
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    /// <summary>Whatever has a place in its address can be asked for what is not there; whatever is read can be unreadable.</summary>
    private static IEnumerable<int> Refusals(ApiDescription call) =>
    [
        .. call.RelativePath == Health.Route ? Array.Empty<int>() : [StatusCodes.Status401Unauthorized],
        .. call.RelativePath!.Contains('{', StringComparison.Ordinal) ? [StatusCodes.Status404NotFound] : Array.Empty<int>(),
        .. Terms<TakesAttribute>(call).Any() ? [StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge] : Array.Empty<int>(),
        .. call.ParameterDescriptions.Any(IsTyped) ? [StatusCodes.Status400BadRequest] : Array.Empty<int>(),
        .. RouteRights.IsApiExport(call.HttpMethod!, call.RelativePath) ? [StatusCodes.Status429TooManyRequests] : Array.Empty<int>(),
        .. Terms<RefusesAttribute>(call).SelectMany(term => term.Statuses),
    ];

    private static bool IsTyped(ApiParameterDescription parameter) =>
        parameter.Source == BindingSource.Query && parameter.Type != typeof(string) && parameter.Type != typeof(string[]);

    private static OpenApiResponse Refusal(int status, OpenApiDocument document) => new()
    {
        Description = CallWords.Refusals[status],
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Problem, document) },
        },
    };
}
