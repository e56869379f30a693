namespace Checker.Fetching;

/// <summary>Which addresses of pages may be visited, before any name is looked up.</summary>
internal sealed class AddressGuard(IReadOnlyList<int> ports)
{
    /// <returns>Why the address may not be visited; null when it may.</returns>
    public Refusal? Refuse(Uri address) => address switch
    {
        { Scheme: not ("http" or "https") } => Forbidden("The address is neither http nor https."),
        { UserInfo: not "" } => Forbidden("The address carries credentials."),
        _ when address.Port is not (80 or 443) && !ports.Contains(address.Port) =>
            Forbidden("The address names a port that may not be visited."),
        _ => null,
    };

    private static Refusal Forbidden(string detail) => new(FetchFailure.Forbidden, detail);
}
