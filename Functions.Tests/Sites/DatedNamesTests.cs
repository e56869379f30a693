using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Sites;

public sealed class DatedNamesTests
{
    private const string Merged = "县农牧局(至2016-03-01);县农业局(2016-03-02起)";

    [Theory]
    [InlineData("2010-01-01", "县农牧局")]
    [InlineData("2016-02-29", "县农牧局")]
    [InlineData("2016-03-01", "县农牧局")]
    [InlineData("2016-03-02", "县农业局")]
    [InlineData("2016-03-03", "县农业局")]
    public void A_unit_is_called_as_it_was_on_the_day(string day, string name)
    {
        var site = OneRow.Site((RegistryField.Sponsor, Merged), (RegistryField.Addressee, Merged));

        Assert.Equal("县农业局", site.Sponsor);
        Assert.Equal((name, name), (site.On(Some.Day(day)).Sponsor, site.On(Some.Day(day)).Unit));
    }

    [Theory]
    [InlineData("2016-03-01", "县农牧局")]
    [InlineData("2016-03-02", "县农业局")]
    public void Todays_name_needs_no_first_day(string day, string name)
    {
        var site = OneRow.Site((RegistryField.Sponsor, "县农业局;县农牧局(至2016-03-01)"));

        Assert.Equal(name, site.On(Some.Day(day)).Sponsor);
    }

    [Theory]
    [InlineData("2014-12-31", null)]
    [InlineData("2015-01-01", "县政府")]
    [InlineData("2016-03-01", "县政府")]
    [InlineData("2016-03-02", null)]
    public void What_held_for_a_time_held_neither_before_nor_after(string day, string? supervisor)
    {
        var site = OneRow.Site((RegistryField.Supervisor, "县政府(2015-01-01至2016-03-01)"));

        Assert.Null(site.Supervisor);
        Assert.Equal(supervisor, site.On(Some.Day(day)).Supervisor);
    }

    [Fact]
    public void A_sponsor_there_always_is() =>
        Assert.Equal("县农业局", OneRow.Site((RegistryField.Sponsor, "县农业局(2016-03-02起)")).On(Some.Day("2015-01-01")).Sponsor);

    [Theory]
    [InlineData("2016-03-01", "农牧网;农业网")]
    [InlineData("2016-03-02", "农业网")]
    public void An_alias_ends_and_the_others_go_on(string day, string aliases)
    {
        var site = OneRow.Site((RegistryField.Aliases, "农牧网(至2016-03-01);农业网"));

        Assert.Equal(["农牧网", "农业网"], site.Aliases);
        Assert.Equal(aliases.Split(';'), site.On(Some.Day(day)).Aliases);
    }

    [Theory]
    [InlineData("县农牧局(至2016.3.1)；县农业局（2016年3月2日起）", "县农牧局(至2016-03-01);县农业局(2016-03-02起)")]
    [InlineData("县农业局(2016-03-02起);县农牧局(2010-01-01至2016-03-01)", "县农牧局(2010-01-01至2016-03-01);县农业局(2016-03-02起)")]
    [InlineData("县农业局(2016-03-02至今)", "县农业局(2016-03-02起)")]
    [InlineData("甲局;乙局", "甲局;乙局")]
    [InlineData("县农业局(筹)", "县农业局(筹)")]
    [InlineData("县农业局(2016届)", "县农业局(2016届)")]
    public void A_cell_reads_back_to_the_same(string cell, string written)
    {
        var site = OneRow.Site((RegistryField.Sponsor, cell));

        Assert.Equal(written, RegistryCells.Of(site, RegistryField.Sponsor));
        Assert.Equal(written, RegistryCells.Of(OneRow.Site((RegistryField.Sponsor, written)), RegistryField.Sponsor));
    }

    [Theory]
    [InlineData("县农牧局(至2016-13-01);县农业局", "起止日期不对")]
    [InlineData("县农牧局(2016-03-02至2016-03-01);县农业局", "早于")]
    [InlineData("县农牧局(至2016-03-01);县农业局(2016-03-01起)", "重叠")]
    [InlineData("县农牧局(2010-01-01起);县农业局(2016-03-02起)", "都没有截止日期")]
    [InlineData("县农牧局(至2016-03-01)", "没有现用的名称")]
    [InlineData("(至2016-03-01);县农业局", "缺少名称")]
    public void Days_that_cannot_be_are_refused(string cell, string told) => OneRow.Refused(RegistryField.Sponsor, cell, told);

    [Fact]
    public void Names_may_meet_without_a_gap() =>
        Assert.Equal(2, OneRow.Site((RegistryField.SponsorShort, "农牧局(至2016-03-01);农业局(2016-03-02起)")).Dated.Count);

    [Fact]
    public void Both_kinds_of_file_carry_them()
    {
        Site[] sites = [OneRow.Site((RegistryField.Sponsor, Merged), (RegistryField.SponsorShort, Merged), (RegistryField.Supervisor, Merged), (RegistryField.Addressee, Merged), (RegistryField.Aliases, "农牧网(至2016-03-01);农业网"))];

        foreach (var file in (byte[][])[RegistryCsv.Write(sites), RegistryWorkbook.Write(sites)])
        {
            var rows = Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(file));
            Assert.Equal(1, RegistryImport.Plan(rows, sites).Unchanged);
            Assert.Equal(sites[0].Dated, Assert.Single(RegistryImport.Plan(rows, []).New).Dated);
        }
    }

    [Fact]
    public void A_form_takes_former_names_out_and_puts_them_in()
    {
        var site = OneRow.Site((RegistryField.Sponsor, Merged));

        var (without, _) = SiteEdit.Read(new Dictionary<string, string> { [RegistryField.Sponsor] = "县农业局" }, site, [site]);
        var (back, _) = SiteEdit.Read(new Dictionary<string, string> { [RegistryField.Sponsor] = Merged }, without!, [without!]);
        var (other, _) = SiteEdit.Read(new Dictionary<string, string> { [RegistryField.Person] = "示例" }, site, [site]);

        Assert.Empty(without!.Dated);
        Assert.Equal(site.Dated, back!.Dated);
        Assert.Equal(site.Dated, other!.Dated);
        Assert.Equal([new FieldChange(RegistryField.Sponsor, Merged, "县农业局")], FieldChange.Between(site, without));
    }
}
