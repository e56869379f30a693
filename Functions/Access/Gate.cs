using Checker.Access.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace Checker.Access;

/// <summary>
/// The one place where an address is let through or not, by <see cref="RouteRights"/>; and where a form without its token
/// ends, whatever its handler reads.
/// </summary>
internal sealed class Gate(RequestDelegate next, IAntiforgery antiforgery, RequestDelegate refused)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Without a route nothing is run; what is under the API asks for its key.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || RouteRights.IsApi(endpoint.RoutePattern.RawText))
        {
            await next(context);
            return;
        }

        var right = RouteRights.Find(context.Request.Method, endpoint.RoutePattern.RawText, context.Request.RouteValues);
        var person = Person.Of(context.User);
        if (right?.Allows(person) is true)
        {
            await ValidateAsync(context);
            await next(context);
        }
        else if (person is null)
        {
            await context.ChallengeAsync();
        }
        else
        {
            await refused(context);
        }
    }

    private async Task ValidateAsync(HttpContext context)
    {
        try
        {
            if (!HttpMethods.IsGet(context.Request.Method))
                await antiforgery.ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException e)
        {
            throw e.InnerException as BadHttpRequestException ?? new BadHttpRequestException("The form's token is missing or wrong: open the page again.", e);
        }
    }
}

internal static class GateSetup
{
    /// <param name="refused">The page for who has signed in, and may not.</param>
    public static void UseGate(this IApplicationBuilder app, RequestDelegate refused) => app.UseMiddleware<Gate>(refused);
}
