namespace Checker.Host.Worker;

/// <summary>The Functions host that started this process as its worker, if one did; and what it has found out about a request.</summary>
internal sealed class FunctionsHost(bool isPresent)
{
    public bool IsPresent { get; } = isPresent;

    /// <summary>
    /// Whether the host has found the function key right: it names the function that it invokes, which no header and no
    /// path of a stranger's can change.
    /// </summary>
#pragma warning disable CA1822 // The other hosting's needs to know its host.
    public bool HasCheckedKey(HttpRequest request) =>
#pragma warning restore CA1822
        request.HttpContext.Features.Get<HttpFunction>()?.Http.AuthLevel is AuthorizationLevel.Function;
}
