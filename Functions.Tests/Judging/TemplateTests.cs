using Checker.Judging;
using Xunit;

namespace Checker.Tests.Judging;

public class TemplateTests
{
    [Fact]
    public void Every_place_is_filled_once_and_what_a_site_wrote_is_no_place() =>
        Assert.Equal("“{count}”等3个栏目,“{count}”空白", Template.Fill("“{column}”等{count}个栏目,“{column}”空白", ("column", "{count}"), ("count", "3")));

    [Fact]
    public void Places_are_told_once_each() =>
        Assert.Equal(["column", "count"], Template.PlacesOf("{column}{count}{column}{Other}{}"));
}
