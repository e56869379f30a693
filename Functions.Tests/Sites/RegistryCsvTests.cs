using System.Text;
using Checker.Sites;
using Xunit;

namespace Checker.Tests.Sites;

public class RegistryCsvTests
{
    [Fact]
    public void Importing_what_was_exported_changes_nothing()
    {
        Site[] sites =
        [
            Full("4117000001"),
            Bare("s-aaaaaaaaaa", "http://b.gov.cn"),
            Bare("s-bbbbbbbbbb", "https://遂平.政务/?a=1#b"),
        ];

        var plan = Import(RegistryCsv.Write(sites), sites);

        Assert.Equal(3, plan.Unchanged);
        Assert.Empty(plan.Changed);
        Assert.Empty(plan.Rejected);
        Assert.Empty(plan.UnknownColumns);
    }

    [Fact]
    public void Importing_what_was_exported_elsewhere_gives_the_same_file()
    {
        var id = SiteIds.For(null, new Uri("http://b.gov.cn")).ToString();
        var first = RegistryCsv.Write([Full("4117000001"), Bare(id, "http://b.gov.cn")]);

        var plan = Import(first, []);

        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(RegistryCsv.Write(plan.New)));
    }

    [Fact]
    public void Every_field_makes_a_difference()
    {
        var site = Full("4117000001");
        Site[] changed =
        [
            site with { Order = 8 },
            site with { Aliases = ["另一名"] },
            site with { Scope = [] },
            site with { SponsorShort = null },
            site with { Supervisor = "另一单位" },
            site with { Addressee = null },
            site with { County = null },
            site with { Kind = SiteKind.Other },
            site with { OnInternet = true },
            site with { HasServices = null },
            site with { State = SiteState.Exempt },
            site with { Closure = site.Closure! with { MovedTo = null } },
            site with { Closure = site.Closure! with { NoticeFrom = null } },
            site with { Closure = site.Closure! with { Cancelled = [] } },
            site with { Office = null },
            site with { Person = null },
            site with { Phone = null },
            site with { Columns = [new RegisteredColumn("要闻", null, null)] },
        ];

        Assert.All(changed, other => Assert.Single(Import(RegistryCsv.Write([other]), [site]).Changed));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+86-396-2601622")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("'=1")]
    [InlineData("''")]
    [InlineData("'quoted'")]
    public void No_cell_runs_as_a_formula_and_none_is_changed(string name)
    {
        var site = Bare("s-aaaaaaaaaa", "http://b.gov.cn") with { Name = name };

        var file = RegistryCsv.Write([site]);

        Assert.DoesNotMatch("(^|,)\"?[=+@＝-]", Encoding.UTF8.GetString(file));
        Assert.Equal(1, Import(file, [site]).Unchanged);
    }

    [Fact]
    public void The_file_begins_with_the_mark_and_the_columns()
    {
        var file = RegistryCsv.Write([]);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal(string.Join(',', RegistryField.All) + "\r\n", Encoding.UTF8.GetString(file[3..]));
    }

    private static ImportPlan Import(byte[] file, IReadOnlyCollection<Site> known) =>
        RegistryImport.Plan(Assert.IsType<RegistryRows.Taken>(RegistryFile.Read(file)), known);

    private static Site Bare(string id, string home) => new()
    {
        Id = SiteId.Parse(id),
        Name = "乙,\"网\"" + id,
        Home = new Uri(home),
        Sponsor = "乙局",
    };

    private static Site Full(string code) => new()
    {
        Id = SiteId.Parse(code),
        Order = 7,
        Code = code,
        Name = "甲网",
        Aliases = ["甲局网站", "-甲"],
        Home = new Uri("http://www.a.gov.cn/index.html"),
        Scope = ["xxgk.a.gov.cn", "www.city.gov.cn/bm/a"],
        Sponsor = "甲局",
        SponsorShort = "甲",
        Supervisor = "市政府",
        Addressee = "遂平县政府",
        County = "遂平县",
        Kind = SiteKind.Department,
        OnInternet = false,
        HasServices = true,
        State = SiteState.OfflineForGood,
        Closure = new Closure
        {
            Kind = ClosureKind.ForGood,
            Requested = new DateOnly(2015, 10, 1),
            Approved = new DateOnly(2015, 11, 1),
            From = new DateOnly(2015, 12, 1),
            NoticeFrom = new DateOnly(2015, 11, 2),
            MovedTo = "市政府网站",
            Cancelled = [ClosureMark.Icp, ClosureMark.Domain],
            Finished = new DateOnly(2015, 12, 31),
        },
        Office = "办公室",
        Person = "示例",
        Phone = "+86-396-0000000",
        Columns =
        [
            new RegisteredColumn("要闻", ColumnClass.News, new Uri("http://www.a.gov.cn/yw/")),
            new RegisteredColumn("机构", ColumnClass.Static, null),
            new RegisteredColumn("其他", null, new Uri("http://b.gov.cn/x?y=1")),
            new RegisteredColumn("仅名称", null, null),
            new RegisteredColumn("规划计划", ColumnClass.Plans, new Uri("http://www.a.gov.cn/gh/"), new DateOnly(2016, 1, 4)),
            new RegisteredColumn("人事", null, null, new DateOnly(2016, 1, 5)),
        ],
    };
}
