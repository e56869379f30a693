using System.Security.Claims;
using Checker.Access.People;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Checker.Tests.Access.People;

public sealed class PersonTests
{
    private static readonly Person Own = new() { Name = "张三", Login = "zhangsan", Roles = [Role.Clerk, Role.Reviewer] };
    private static readonly Person Seat = new() { Name = Person.SharedName, IsShared = true };

    [Fact]
    public void A_cookie_carries_all_of_a_person()
    {
        var person = Own with { Roles = [Role.County], County = "示例县" };

        var read = Person.Of(new ClaimsPrincipal(person.ToIdentity("cookie")))!;

        Assert.Equal((person.Name, person.Login, person.County, person.Unit, person.IsShared), (read.Name, read.Login, read.County, read.Unit, read.IsShared));
        Assert.Equal(person.Roles, read.Roles);
    }

    [Fact]
    public void Nobody_is_nobody() => Assert.Null(Person.Of(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "张三")]))));

    [Theory]
    [InlineData(false, "李四", "张三")]
    [InlineData(false, null, "张三")]
    [InlineData(true, "李四", "李四")]
    [InlineData(true, " 李四 ", "李四")]
    [InlineData(true, " ", "本机用户")]
    [InlineData(true, null, "本机用户")]
    public void A_typed_name_counts_at_a_shared_seat_alone(bool shared, string? typed, string acting)
    {
        var user = new ClaimsPrincipal((shared ? Seat : Own).ToIdentity("cookie"));
        var form = new FormCollection(new Dictionary<string, StringValues> { ["by"] = typed });

        Assert.Equal(acting, Person.Acting(user, form));
    }

    [Fact]
    public void Mobile_numbers_are_for_who_telephones() =>
        Assert.Equal([Role.Clerk, Role.Reviewer, Role.Chief], RoleWords.All.Where(role => new Person { Name = "某人", Roles = [role] }.SeesMobiles));
}
