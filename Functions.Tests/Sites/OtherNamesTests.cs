using System.Text;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

/// <summary>Lists that name a site or its unit otherwise than the registry does today.</summary>
public sealed class OtherNamesTests
{
    private const string New = "http://www.new.gov.cn/";

    private static readonly Site Known = OneRow.Site(
        (RegistryField.Sponsor, "县农牧局(至2016-03-01);县农业局"), (RegistryField.Name, "农业信息网"), (RegistryField.Aliases, "农牧网(至2016-03-01);县农业局网站"));

    [Theory]
    [InlineData("县农业局", "县农业局网站")]
    [InlineData("县农业局", "农牧网")]
    [InlineData("县农牧局", "农牧网")]
    [InlineData("县农牧局", "农业信息网")]
    public void A_site_is_found_by_any_name_that_it_and_its_unit_ever_had(string sponsor, string name)
    {
        var plan = Import($"{sponsor},{name},{New}");

        Assert.Empty(plan.New);
        Assert.Equal((Known.Id, New), (plan.Changed[0].Id, plan.Changed[0].Home.AbsoluteUri));
    }

    [Theory]
    [InlineData("县林业局", "农牧网")]
    [InlineData("县农业局", "水利网")]
    public void Another_units_site_or_another_name_is_another_site(string sponsor, string name) =>
        Assert.Single(Import($"{sponsor},{name},{New}").New);

    [Fact]
    public void A_namesake_beside_the_site_itself_is_another_site()
    {
        var plan = Import($"县农业局,农业信息网,{Known.Home}", $"县农业局,县农业局网站,{New}");

        Assert.Equal((1, 1), (plan.New.Count, plan.Unchanged));
    }

    [Fact]
    public void An_old_list_gives_no_old_names_back()
    {
        var changed = Assert.Single(Import($"县农牧局,农牧网,{New}").Changed);

        Assert.Equal((Known.Name, Known.Sponsor), (changed.Name, changed.Sponsor));
        Assert.Equal(Known.Dated, changed.Dated);
    }

    [Fact]
    public void A_site_that_goes_by_its_alias_keeps_its_name_as_one()
    {
        var changed = Assert.Single(Import($"县农业局,县农业局网站,{New}").Changed);

        Assert.Equal("县农业局网站", changed.Name);
        Assert.Equal(["农业信息网", "农牧网"], changed.Aliases);
    }

    [Fact]
    public void A_list_without_days_leaves_the_days_alone_and_gives_todays_name()
    {
        var same = Import($"县农业局,农业信息网,{Known.Home}");
        var renamed = Assert.Single(Import($"县农业农村局,农业信息网,{Known.Home}").Changed);

        Assert.Equal(1, same.Unchanged);
        Assert.Equal("县农牧局(至2016-03-01);县农业农村局", RegistryCells.Of(renamed, RegistryField.Sponsor));
    }

    [Fact]
    public void They_are_found_by_a_former_unit() => Assert.True(new SiteFilter("农牧局").Fits(Known));

    private static ImportPlan Import(params string[] rows) => RegistryImport.Plan(
        Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(Encoding.UTF8.GetBytes($"主办单位,网站名称,网址\n{string.Join('\n', rows)}\n"))), [Known]);
}
