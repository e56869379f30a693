using Checker.Access.People;
using Checker.Storage;

namespace Checker.Access;

/// <summary>A line of 操作日志 for a sign-in through a provider, whose answer no route of ours takes.</summary>
internal sealed class SignInLog(OperationLog log, TimeProvider clock)
{
    public Task WriteAsync(HttpContext context, Person? person, string? tried) => log.AddAsync(
        new LogEntry
        {
            At = clock.GetUtcNow(),
            Who = person?.Name ?? tried ?? "",
            Login = person?.Login,
            Kind = person is null ? LogKind.Refused : LogKind.SignIn,
            Title = "经统一身份认证登录",
            What = $"{context.Request.Method} {context.Request.Path}",
            From = Client.AddressOf(context),
            Status = person is null ? StatusCodes.Status403Forbidden : StatusCodes.Status302Found,
        },
        CancellationToken.None);
}
