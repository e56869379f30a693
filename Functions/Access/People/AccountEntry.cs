using System.Text.RegularExpressions;

namespace Checker.Access.People;

/// <summary>What an administrator writes of a person: <see cref="Mistakes"/> says what cannot be taken.</summary>
internal sealed partial record AccountEntry(string? Login, string? Name, IReadOnlyList<string>? Roles, string? County = null, string? Unit = null)
{
    private const int LongestName = 30;
    private const int LongestPlace = 100;

    private static readonly Role[] Outside = [Role.County, Role.Unit];

    public string LoginRead => (Login ?? "").Trim().ToLowerInvariant();

    public string NameRead => (Name ?? "").Trim();

    public IReadOnlyList<Role> RolesRead => [.. (Roles ?? []).Select(RoleWords.Find).OfType<Role>().Distinct().Order()];

    public static bool IsLogin(string text) => LoginForm().IsMatch(text);

    public IReadOnlyList<string> Mistakes()
    {
        var roles = RolesRead;
        var mistakes = new List<string>();
        Say(!IsLogin(LoginRead), "登录名为2至64个小写字母、数字或 . _ @ -，以字母或数字开头。");
        Say(NameRead.Length is 0 or > LongestName || NameRead.Any(char.IsControl), $"请填写姓名，不超过{LongestName}字。");
        Say(NameRead is Person.SharedName or LogEntry.OfKey, "这个名称另有所用。");
        Say(roles.Count == 0, "请至少选择一个角色。");
        Say((Roles ?? []).Any(role => RoleWords.Find(role) is null), $"角色为：{string.Join('、', RoleWords.All.Select(role => role.Id()))}。");
        Say(roles.Contains(Role.Administrator) && roles.Contains(Role.Auditor), "系统管理与审计不得由同一人担任。");
        Say(roles.Any(Outside.Contains) && roles.Count > 1, "县区、主办单位的人员不能兼任其他角色。");
        Say(roles.Contains(Role.County) != (Place(County) is not null), "县区人员须填写所属县区，其他人员不填。");
        Say(roles.Contains(Role.Unit) != (Place(Unit) is not null), "主办单位人员须填写所属单位，其他人员不填。");
        Say((County?.Length ?? 0) > LongestPlace || (Unit?.Length ?? 0) > LongestPlace, $"县区、单位不超过{LongestPlace}字。");
        return mistakes;

        void Say(bool wrong, string what)
        {
            if (wrong)
                mistakes.Add(what);
        }
    }

    /// <summary>The account with what is written here; all else stays.</summary>
    public Account ApplyTo(Account account) => account with { Name = NameRead, Roles = RolesRead, County = Place(County), Unit = Place(Unit) };

    private static string? Place(string? text) => text?.Trim() is { Length: > 0 } place ? place : null;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._@-]{1,63}\z")]
    private static partial Regex LoginForm();
}
