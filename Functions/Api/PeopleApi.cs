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

    /// <param name="Address">One-time, relative to the program's own: there the person sets password and second factor.</param>
    internal sealed record Added(string Login, string Address);

    internal sealed record Change(string? Name, IReadOnlyList<string>? Roles, string? County, string? Unit, bool Disabled);

    /// <summary>Who may sign in, and in which roles.</summary>
    public static async Task<IEnumerable<Row>> ListAsync(AccountStore store, CancellationToken cancellationToken) =>
        (await store.AllAsync(cancellationToken)).Select(Row.Of);

    /// <summary>Enters a person, and gives the address by which he joins.</summary>
    [Takes<AccountEntry>]
    public static async Task<Results<Created<Added>, ProblemHttpResult>> AddAsync(HttpRequest request, Accounts accounts, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync<AccountEntry>(request, cancellationToken) is not { } entry)
            return Refused(["The body is no person."]);
        var made = await accounts.AddAsync(entry, cancellationToken);
        return made.Address is { } address
            ? TypedResults.Created($"/api/people/{Uri.EscapeDataString(entry.LoginRead)}", new Added(entry.LoginRead, address))
            : Refused(made.Mistakes);
    }

    /// <summary>Changes a person's name, roles and place, or shuts him out; his sessions end.</summary>
    [Takes<Change>]
    public static async Task<Results<Ok<Row>, NotFound, ProblemHttpResult>> PutAsync(
        string login, HttpContext context, AccountStore store, Accounts accounts, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(login, cancellationToken) is not { } stored)
            return TypedResults.NotFound();
        if (await JsonBody.ReadAsync<Change>(context.Request, cancellationToken) is not { } change)
            return Refused(["The body is no person."]);

        var entry = new AccountEntry(login, change.Name, change.Roles, change.County, change.Unit);
        if (await accounts.ChangeAsync(stored, entry, change.Disabled, null, cancellationToken) is { Count: > 0 } mistakes)
            return Refused(mistakes);
        var changed = entry.ApplyTo(stored.Account) with { Disabled = change.Disabled };
        Operation.Note(context, Told(stored.Account), Told(changed));
        return TypedResults.Ok(Row.Of(changed));
    }

    /// <summary>Gives a person a new address to join by; the old password ends.</summary>
    public static async Task<Results<Ok<AccountMade>, NotFound>> InviteAsync(
        string login, AccountStore store, Accounts accounts, CancellationToken cancellationToken) =>
        await store.FindAsync(login, cancellationToken) is { } stored
            ? TypedResults.Ok(await accounts.InviteAsync(stored, cancellationToken))
            : TypedResults.NotFound();

    /// <summary>As the log has it.</summary>
    public static string Told(Account account) =>
        $"{account.Name}：{RoleWords.Words(account.Roles)}{account.County}{account.Unit}{(account.Disabled ? "（停用）" : "")}";

    public static string Told(AccountEntry entry) => $"{entry.NameRead}：{RoleWords.Words(entry.RolesRead)}{entry.County}{entry.Unit}";

    private static ProblemHttpResult Refused(IReadOnlyList<string> mistakes) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The person was not taken", detail: string.Join('\n', mistakes));
}
