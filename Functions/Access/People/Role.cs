namespace Checker.Access.People;

/// <summary>What a person is for the office. Each is a row of duties in <see cref="RouteRights"/>.</summary>
internal enum Role
{
    Clerk,
    Reviewer,
    Chief,
    Registrar,
    County,
    Unit,
    Administrator,
    Auditor,

    /// <summary>The one who is told of classification marks.</summary>
    Secrecy,
}

/// <summary>A role's word for people and its name in data and addresses.</summary>
internal static class RoleWords
{
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    public static string Word(this Role role) => role switch
    {
        Role.Clerk => "经办",
        Role.Reviewer => "复核",
        Role.Chief => "审核",
        Role.Registrar => "签发登记",
        Role.County => "县区",
        Role.Unit => "主办单位",
        Role.Administrator => "系统管理",
        Role.Auditor => "审计",
        Role.Secrecy => "保密",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Id(this Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Null for what is none.</summary>
    public static Role? Find(string? id) => All.Cast<Role?>().FirstOrDefault(role => role!.Value.Id() == id);

    public static string Words(IEnumerable<Role> roles) => string.Join('、', roles.Select(Word));
}
