using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Pages;

/// <summary>The pages that watch over the registry and plan its spot checks.</summary>
internal static class RegistryRoutes
{
    public static void MapRegistry(this RouteGroupBuilder office)
    {
        office.MapGet("/certificates", (CancellationToken stop) => new RazorComponentResult<CertificatesPage>(new { Cancel = stop }));
        office.MapGet("/coverage/plan", (decimal? percent, bool? next, CancellationToken stop) =>
            new RazorComponentResult<QuarterPlanPage>(new { Percent = percent, Next = next is true, Cancel = stop }));
        office.MapPost("/rounds/draft", (IFormCollection form, CancellationToken stop) =>
            new RazorComponentResult<RoundForm>(new { Form = form, Cancel = stop }));
    }
}
