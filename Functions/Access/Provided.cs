using Checker.Access.People;
using Checker.Storage;

namespace Checker.Access;

/// <summary>
/// Whom a provider (App Service Authentication, OpenID Connect) has proved, as the office knows that person. A login can be
/// given to somebody else at the provider, its own mark of the person cannot: the first one seen is kept, and holds.
/// </summary>
internal sealed class Provided(AccountStore store)
{
    public async Task<Account?> FindAsync(string? login, string? subject, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(subject)
            || await store.FindAsync((login ?? "").Trim().ToLowerInvariant(), cancellationToken) is not { Account: { Disabled: false } account } stored)
            return null;
        if (account.Subject is { } known)
            return known == subject ? account : null;

        var marked = account with { Subject = subject };
        return await store.ChangeAsync(stored, marked, cancellationToken)
            ? marked
            : await FindAsync(login, subject, cancellationToken);
    }
}
