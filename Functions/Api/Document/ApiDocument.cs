using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Checker.Api.Document;

/// <summary>
/// The API told by itself, at <c>/api/openapi.json</c>: made from the routes, their types and the comments on what
/// answers them, so that it cannot say anything else than the program does.
/// </summary>
internal static class ApiDocument
{
    private const string Prefix = "api/";
    private const string KeyScheme = "key";

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddSingleton<IApiDescriptionProvider, CallBodies>();
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = described => described.RelativePath is { } path
                && path.StartsWith(Prefix, StringComparison.Ordinal) && !path.Contains("{*", StringComparison.Ordinal);
            options.CreateSchemaReferenceId = new SchemaNames().Of;
            options.AddSchemaTransformer((schema, context, _) =>
            {
                PlainSchemas.Simplify(schema, context.JsonTypeInfo);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(CallTelling.TellAsync);
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
        });
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Checker",
            Version = "1",
            Description = "Sites, rounds, findings, problems and notices of the office. Errors are problem details (RFC 9457).",
        };
        document.Servers = null; // where it runs, who asks knows
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "x-functions-key" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
        var areas = document.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(call => call.Tags!).Select(tag => tag.Reference.Id!);
        document.Tags = areas.Distinct().Select(area => new OpenApiTag { Name = area }).ToHashSet();
    }
}
