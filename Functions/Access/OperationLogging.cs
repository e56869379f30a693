using Checker.Access.People;
using Checker.Sites;
using Checker.Storage;

namespace Checker.Access;

/// <summary>
/// Writes 操作日志, for the whole program in this one place: every change, export, sign-in and refusal, with its outcome.
/// What is handed out is written down before; what cannot be written down is told as a failure.
/// </summary>
internal sealed class OperationLogging(RequestDelegate next, OperationLog log, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var right = RouteRights.Find(context.Request.Method, pattern, context.Request.RouteValues);
        var request = new Asked(right, RouteRights.IsApi(pattern), Person.Of(context.User), log.Note());
        if ((right?.Kind is RightKind.Export || RouteRights.IsApiExport(context.Request.Method, pattern)) && IsLetIn(request))
        {
            await WriteAsync(context, request, LogKind.Export, LogEntry.NotYet);
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception e)
        {
            await FinishAsync(context, request, e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError);
            throw;
        }

        await FinishAsync(context, request, context.Response.StatusCode);
    }

    private async Task FinishAsync(HttpContext context, Asked asked, int status)
    {
        if (KindOf(context, asked, status) is { } kind)
            await WriteAsync(context, asked, kind, status);
    }

    private static LogKind? KindOf(HttpContext context, Asked asked, int status)
    {
        var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsOptions(context.Request.Method);
        if (status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests)
            return LogKind.Refused;
        if (asked.Api)
            return changes ? LogKind.Change : null;
        if (Operation.Of(context).Kind is { } told)
            return told;
        if (!IsLetIn(asked))
            return changes ? LogKind.Refused : null; // A stranger who opens a page is led to sign in, and that is all.
        return asked.Right?.Kind switch
        {
            RightKind.SignIn => LogKind.SignIn,
            RightKind.SignOut => LogKind.SignOut,
            _ => changes ? LogKind.Change : null,
        };
    }

    private async Task WriteAsync(HttpContext context, Asked asked, LogKind kind, int status)
    {
        var operation = Operation.Of(context);
        var person = operation.Who ?? asked.Person;
        var request = context.Request;
        var noted = asked.Changes.Told();
        var entry = new LogEntry
        {
            At = clock.GetUtcNow(),
            Who = asked.Api ? LogEntry.OfKey + (SentText.By(context) is { } by ? $"（{by}）" : "")
                : person?.Name ?? operation.Tried ?? "",
            Login = person?.Login,
            Kind = kind,
            Title = asked.Right?.Title ?? "",
            What = Operation.Cut($"{request.Method} {request.Path}{(kind == LogKind.Export ? request.QueryString : default)}")!,
            From = Client.AddressOf(context),
            Status = status,
            Sent = SentText.Of(context),
            Before = operation.Before ?? Told(noted.Before),
            After = operation.After ?? Told(noted.After),
        };

        // A visitor who leaves in the middle leaves a line all the same.
        await log.AddAsync(entry, CancellationToken.None);
    }

    private static string? Told(string? noted) => noted is null ? null : Operation.Cut(ContactPhone.Masked(noted));

    private static bool IsLetIn(Asked asked) => asked.Api || asked.Right?.Allows(asked.Person) is true;

    /// <param name="Right">Null for the API, and for what nobody may.</param>
    /// <param name="Changes">What it changes, as that is written.</param>
    private sealed record Asked(Right? Right, bool Api, Person? Person, ChangeNotes.Noted Changes);
}
