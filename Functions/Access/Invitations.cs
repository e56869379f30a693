using System.Security.Cryptography;
using System.Text;
using Checker.Access.People;
using Checker.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Checker.Access;

/// <summary>How an invited person sets password and second factor, by an address that works once.</summary>
internal sealed class Invitations(AccountStore store, PasswordSignIn signIn, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _offered = protection.CreateProtector("joining");

    /// <summary>A new second factor for a page: the secret, and the same sealed, for the form to bring back.</summary>
    public (byte[] Secret, string Sealed) Offer()
    {
        var secret = Totp.NewSecret();
        return (secret, Convert.ToBase64String(_offered.Protect(secret)));
    }

    /// <summary>The secret that a form brought back; null when it is none of ours.</summary>
    public byte[]? Opened(string? @sealed)
    {
        try
        {
            return _offered.Unprotect(Convert.FromBase64String(@sealed ?? ""));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public async Task<StoredAccount?> FindAsync(string? login, string? code, CancellationToken cancellationToken) =>
        await store.FindAsync(login ?? "", cancellationToken) is { Account: { Disabled: false, Invitation: { } digest } account } stored
        && account.InvitedUntil > clock.GetUtcNow()
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digest), Encoding.ASCII.GetBytes(Digest.OfText(code ?? "")))
            ? stored : null;

    /// <returns>The recovery codes, shown this once; or why nothing was done.</returns>
    public async Task<(IReadOnlyList<string>? Recovery, string? Mistake)> JoinAsync(
        StoredAccount invited, string password, byte[] secret, string code, CancellationToken cancellationToken)
    {
        if (Passwords.Weakness(password, invited.Account.Login) is { } weakness)
            return (null, weakness);
        if (Totp.Find(secret, code.Trim(), clock.GetUtcNow(), 0) is not { } step)
            return (null, "动态码不正确，请核对手机时间后重新输入。");

        var recovery = RecoveryCodes.New();
        var joined = invited.Account with
        {
            Credentials = signIn.New(password, secret, step, recovery),
            Invitation = null,
            InvitedUntil = null,
            Stamp = Accounts.NewStamp(),
            Failures = 0,
            LastFailure = null,
        };
        return await store.ChangeAsync(invited, joined, cancellationToken) ? (recovery, null) : (null, "该地址刚被使用。");
    }

    /// <summary>Other sessions of the person end.</summary>
    /// <returns>The account as it now is; null when another change came between.</returns>
    public async Task<Account?> SetPasswordAsync(StoredAccount proved, Passwords passwords, string password, CancellationToken cancellationToken)
    {
        var changed = proved.Account with
        {
            Credentials = proved.Account.Credentials! with { Password = passwords.Hash(password) },
            Stamp = Accounts.NewStamp(),
        };
        return await store.ChangeAsync(proved, changed, cancellationToken) ? changed : null;
    }
}
