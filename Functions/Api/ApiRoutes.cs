using Checker.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Every route under <c>/api</c>.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<ApiKey>().DisableAntiforgery();
        api.MapPost("/sites/import", SitesApi.ImportAsync);
        api.MapGet("/sites", SitesApi.ListAsync);
        api.MapGet("/sites/{site}", SitesApi.ShowAsync);
        api.MapPost("/sites/{site}/stop", StopsApi.StopSiteAsync);
        api.MapPost("/sites/{site}/resume", StopsApi.ResumeSiteAsync);
        api.MapPost("/stop", StopsApi.StopAllAsync);
        api.MapPost("/resume", StopsApi.ResumeAllAsync);
        api.MapPost("/probes/import", ProbesApi.ImportAsync);
        api.MapGet("/rule-sets", RuleSetsApi.ListAsync);
        api.MapPost("/rule-sets", RuleSetsApi.AddAsync);
        api.MapPost("/rounds/{round}/judge", RuleSetsApi.JudgeAsync);
        api.MapGet("/stops", StopsApi.ListAsync);
        api.MapPost("/rounds", RoundsApi.PlanAsync);
        api.MapGet("/rounds/{round}", RoundsApi.ShowAsync);
        api.MapGet("/rounds/{round}/findings", FindingsApi.JsonAsync);
        api.MapGet("/rounds/{round}/findings.{format}", FindingsApi.FormatAsync);
        api.MapGet("/rounds/{round}/sites", RoundSitesApi.JsonAsync);
        api.MapGet("/rounds/{round}/sites.{format}", RoundSitesApi.FormatAsync);
        api.MapGet("/notices", NoticesApi.ListAsync);
        api.MapPost("/notices", NoticesApi.BeginAsync);
        api.MapGet("/notices/{notice}.{format}", NoticesApi.ShowAsync);
        api.MapPut("/notices/{notice}/template", NoticesApi.RewordAsync);
        api.MapGet("/notices/{notice}/letters.docx", NoticesApi.ShowLettersAsync);
        api.MapGet("/evidence/{id}", EvidenceApi.ShowAsync);
        api.MapPost("/sign-ins", SignInAsync);
    }

    /// <summary>A one-time address by which a person signs in: what <c>./start</c> prints.</summary>
    private static async Task<Ok<object>> SignInAsync(SignIn signIn, CancellationToken cancellationToken) =>
        TypedResults.Ok<object>(new { address = await signIn.OfferAsync(cancellationToken) });
}
