using System.Security.Cryptography;
using Checker.Access.People;
using Checker.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Checker.Access;

/// <summary>
/// Password and second factor of a local account. Every refusal is the same and takes as long, so that nobody learns which
/// part was wrong or who has an account. A try is counted before it is looked at: many at once are many tries.
/// </summary>
internal sealed class PasswordSignIn(AccountStore store, Passwords passwords, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _secrets = protection.CreateProtector("totp");

    /// <param name="code">Of the authenticator, or a recovery code.</param>
    /// <returns>The account as it now is; null when it is not proved.</returns>
    public async Task<StoredAccount?> ProveAsync(string? login, string? password, string? code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await store.FindAsync((login ?? "").Trim().ToLowerInvariant(), cancellationToken);
        var open = stored?.Account is { Disabled: false, Credentials: not null } account && LockOut.IsOpen(account.Failures, account.LastFailure, now)
            && await CountAsync(stored, now, cancellationToken);
        var right = passwords.IsRight(open ? stored!.Account.Credentials!.Password : null, Short(password));
        if (!right || await store.FindAsync(stored!.Account.Login, cancellationToken) is not { Account.Credentials: { } credentials } counted
            || Used(credentials, Short(code).Trim(), now) is not { } used)
            return null;

        var proved = counted.Account with { Failures = 0, LastFailure = null, Credentials = used };
        return await store.ChangeAsync(counted, proved, cancellationToken) ? await store.FindAsync(proved.Login, cancellationToken) : null;
    }

    public Credentials New(string password, byte[] secret, long step, IReadOnlyList<string> recovery) =>
        new(passwords.Hash(password), Convert.ToBase64String(_secrets.Protect(secret)), step, [.. recovery.Select(Digest.OfText)]);

    private Task<bool> CountAsync(StoredAccount stored, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.ChangeAsync(stored, stored.Account with { Failures = stored.Account.Failures + 1, LastFailure = now }, cancellationToken);

    /// <summary>The credentials after the code was used up; null when it is none.</summary>
    private Credentials? Used(Credentials credentials, string code, DateTimeOffset now)
    {
        if (code.Length != Totp.Digits)
            return credentials.Recovery.Contains(Digest.OfText(RecoveryCodes.Plain(code))) is false ? null
                : credentials with { Recovery = [.. credentials.Recovery.Where(digest => digest != Digest.OfText(RecoveryCodes.Plain(code)))] };
        try
        {
            var secret = _secrets.Unprotect(Convert.FromBase64String(credentials.Secret));
            return Totp.Find(secret, code, now, credentials.LastStep) is { } step ? credentials with { LastStep = step } : null;
        }
        catch (CryptographicException)
        {
            return null; // The key ring was lost: an administrator sends a new address.
        }
    }

    private static string Short(string? text) => text is { Length: <= Passwords.Longest } ? text : "";
}
