using System.Net;
using Xunit;

namespace Checker.Tests.Samples;

public sealed class SampleRegistryTests : IAsyncLifetime
{
    private SampleWeb _web = null!;

    public async ValueTask InitializeAsync() => _web = await SampleWeb.StartAsync(0, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public void The_registry_has_the_fields_of_an_import_and_no_address_twice()
    {
        var lines = _web.RegistryCsv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            "排序,网站标识码,网站名称,别名,网址,网站范围,主办单位,单位简称,主管单位,通报单位,县区,网站类型,访问范围,有无办事服务,状态,关停类型,"
                + "关停申请日期,关停批准日期,关停开始日期,计划恢复日期,公告起始日期,迁移去向,完成日期,责任科室,责任人,联系电话,栏目",
            lines[0]);
        Assert.Equal(60, Registered("网址").Distinct().Count());
        Assert.Equal(_web.Sites.Select(site => site.Address.AbsoluteUri), Registered("网址"));
        Assert.Distinct(Registered("网站标识码").Where(code => code.Length > 0));
        Assert.All(lines, line => Assert.Equal(27, line.Split(',').Length));
        Assert.All(["责任科室", "责任人", "联系电话"], field => Assert.Equal("", string.Concat(Registered(field))));
    }

    [Fact]
    public async Task Columns_of_the_registry_are_pages_of_their_sites()
    {
        var columns = Registered("栏目")
            .SelectMany(cell => cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Select(column => column.Split('|'))
            .ToList();

        using var client = new HttpClient(new SocketsHttpHandler());

        Assert.NotEmpty(columns);
        foreach (var column in columns)
        {
            using var response = await client.GetAsync(new Uri(column[2]), TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private List<string> Registered(string field)
    {
        var rows = _web.RegistryCsv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return [.. rows.Skip(1).Select(row => row[rows[0].IndexOf(field)])];
    }
}
