using System.Security.Cryptography;
using Checker.Access.People;
using Checker.Storage;

namespace Checker.Access;

/// <summary>What an administrator does with accounts, whether on a page, by the API or at the command line.</summary>
internal sealed class Accounts(AccountStore store, TimeProvider clock)
{
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromHours(72);

    /// <returns>The address by which the person sets the password, or what is wrong.</returns>
    public async Task<AccountMade> AddAsync(AccountEntry entry, CancellationToken cancellationToken)
    {
        if (await MistakesAsync(entry, null, cancellationToken) is { Count: > 0 } mistakes)
            return new AccountMade(null, mistakes);
        var (account, address) = Invited(entry.ApplyTo(new Account
        {
            Login = entry.LoginRead,
            Name = entry.NameRead,
            Roles = [],
            CreatedAt = clock.GetUtcNow(),
        }));
        return await store.AddAsync(account, cancellationToken) ? new AccountMade(address, []) : new AccountMade(null, [$"登录名“{account.Login}”已有人使用。"]);
    }

    /// <summary>Sessions of the person end, since they bear the roles of before.</summary>
    /// <param name="by">Who does it: nobody changes an account of one's own.</param>
    public async Task<IReadOnlyList<string>> ChangeAsync(
        StoredAccount stored, AccountEntry entry, bool disabled, string? by, CancellationToken cancellationToken)
    {
        if (stored.Account.Login == by)
            return ["不能修改自己的角色或停用自己，请由另一位系统管理员办理。"];
        if (await MistakesAsync(entry with { Login = stored.Account.Login }, stored.Account, cancellationToken) is { Count: > 0 } mistakes)
            return mistakes;
        var changed = entry.ApplyTo(stored.Account) with { Disabled = disabled, Stamp = NewStamp() };
        return await store.ChangeAsync(stored, changed, cancellationToken) ? [] : [Overtaken];
    }

    /// <summary>A new address for who has lost password or second factor; sessions end, and the old password with them.</summary>
    public async Task<AccountMade> InviteAsync(StoredAccount stored, CancellationToken cancellationToken)
    {
        var (account, address) = Invited(stored.Account with { Credentials = null, Failures = 0, LastFailure = null });
        return await store.ChangeAsync(stored, account, cancellationToken) ? new AccountMade(address, []) : new AccountMade(null, [Overtaken]);
    }

    public static string NewStamp() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    private const string Overtaken = "该人员刚被他人修改，请打开页面重新办理。";

    private (Account Account, string Address) Invited(Account account)
    {
        var code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var invited = account with { Invitation = Digest.OfText(code), InvitedUntil = clock.GetUtcNow() + InvitationLasts, Stamp = NewStamp() };
        return (invited, $"/office/join?login={Uri.EscapeDataString(account.Login)}&code={code}");
    }

    private async Task<IReadOnlyList<string>> MistakesAsync(AccountEntry entry, Account? known, CancellationToken cancellationToken)
    {
        var mistakes = entry.Mistakes();
        var others = (await store.AllAsync(cancellationToken)).Where(account => account.Login != known?.Login);
        return others.Any(account => account.Name == entry.NameRead) ? [.. mistakes, "已有同名人员，请加以区别，如“张三（信息科）”。"] : mistakes;
    }
}

/// <param name="Address">One-time, relative to the program's own; null when nothing was done.</param>
internal sealed record AccountMade(string? Address, IReadOnlyList<string> Mistakes);
