using Checker.Access;
using Checker.Access.People;
using Checker.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>Who may sign in. No answer holds anything by which one could.</summary>
internal static class PeopleApi
{
    internal sealed record Row(
        string Login, string Name, IReadOnlyList<Role> Roles, string? County, string? Unit, bool Disabled, bool Joined, DateTimeOffset CreatedAt)
    {
        public static Row Of(Account account) => new(
            account.Login, account.Name, account.Roles, account.County, account.Unit, account.Disabled, account.Credentials is not null, account.CreatedAt);
    }

    internal sealed record Change(string? Name, IReadOnlyList<string>? Roles, string? County, string? Unit, bool Disabled);

    public static async Task<IEnumerable<Row>> ListAsync(AccountStore store, CancellationToken cancellationToken) =>
        (await store.AllAsync(cancellationToken)).Select(Row.Of);

    public static async Task<IResult> AddAsync(HttpRequest request, Accounts accounts, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<AccountEntry>(request, cancellationToken) is not { } entry)
            return Refused(["The body is no person."]);
        var made = await accounts.AddAsync(entry, cancellationToken);
        return made.Address is { } address
            ? Results.Created($"/api/people/{Uri.EscapeDataString(entry.LoginRead)}", new { login = entry.LoginRead, address })
            : Refused(made.Mistakes);
    }

    public static async Task<IResult> PutAsync(
        string login, HttpContext context, AccountStore store, Accounts accounts, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(login, cancellationToken) is not { } stored)
            return Results.NotFound();
        if (await JsonBody.ReadAsync<Change>(context.Request, cancellationToken) is not { } change)
            return Refused(["The body is no person."]);

        var entry = new AccountEntry(login, change.Name, change.Roles, change.County, change.Unit);
        if (await accounts.ChangeAsync(stored, entry, change.Disabled, null, cancellationToken) is { Count: > 0 } mistakes)
            return Refused(mistakes);
        var changed = entry.ApplyTo(stored.Account) with { Disabled = change.Disabled };
        Operation.Note(context, Told(stored.Account), Told(changed));
        return Results.Ok(Row.Of(changed));
    }

    public static async Task<Results<Ok<AccountMade>, NotFound>> InviteAsync(
        string login, AccountStore store, Accounts accounts, CancellationToken cancellationToken) =>
        await store.FindAsync(login, cancellationToken) is { } stored
            ? TypedResults.Ok(await accounts.InviteAsync(stored, cancellationToken))
            : TypedResults.NotFound();

    /// <summary>As the log has it.</summary>
    public static string Told(Account account) =>
        $"{account.Name}：{RoleWords.Words(account.Roles)}{account.County}{account.Unit}{(account.Disabled ? "（停用）" : "")}";

    public static string Told(AccountEntry entry) => $"{entry.NameRead}：{RoleWords.Words(entry.RolesRead)}{entry.County}{entry.Unit}";

    private static IResult Refused(IReadOnlyList<string> mistakes) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The person was not taken", detail: string.Join('\n', mistakes));
}
