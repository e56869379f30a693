using System.Text;
using Checker.Sites;
using Checker.Storage;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Storage;

public sealed class RegisteringTests(Azurite azurite)
{
    private static readonly ChangeSource ByFile = new("张科员", ChangeOrigin.Import, "名录.xlsx");
    private static readonly ChangeSource ByForm = new("李科员", ChangeOrigin.Form);
    private static readonly SiteId Id = Some.Site().Id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_tells_what_it_changed_and_where_it_came_from()
    {
        var (sites, registering, clock) = await CreateAsync();

        await registering.ImportAsync(Rows("甲局,甲网,http://a.gov.cn.example,遂平县"), ByFile, Stop);
        clock.Advance(TimeSpan.FromDays(1));
        var again = await registering.ImportAsync(Rows("甲局,甲网,http://a.gov.cn.example,遂平县"), ByFile, Stop);
        var changed = await registering.ImportAsync(Rows("甲局,甲网,http://a.gov.cn.example,平舆县", "乙局,乙网,http://b.gov.cn.example,"), ByFile, Stop);

        Assert.Equal((0, 0, 1), (again.New, again.Changed, again.Unchanged));
        Assert.Equal((1, 1, 0), (changed.New, changed.Changed, changed.Unchanged));
        var site = (await sites.AllAsync(Stop)).Single(site => site.Name == "甲网");
        var history = await sites.HistoryAsync(site.Id, null, 10, Stop);
        Assert.Equal([2, 1], history.Select(change => change.Revision));
        Assert.Equal([new FieldChange("县区", "遂平县", "平舆县")], history[0].Fields);
        Assert.Equal((Some.Moment.AddDays(1), ByFile), (history[0].At, history[0].Source));
        Assert.Contains(new FieldChange("网站名称", "", "甲网"), history[1].Fields);
    }

    [Fact]
    public async Task An_edit_changes_what_was_entered_and_leaves_the_rest()
    {
        var (sites, registering, _) = await CreateAsync(Some.Site() with { Aliases = ["甲", "乙"] });

        var edited = await registering.EditAsync(Id, Entered(("责任人", " =示例 "), ("关停申请日期", "2016.5.3"), ("县区", "")), 1, ByForm, Stop);

        var saved = Assert.IsType<SiteEdited.Saved>(edited).Site;
        Assert.Equal((2, "=示例", new DateOnly(2016, 5, 3), null), (saved.Revision, saved.Site.Person, saved.Site.Closure?.Requested, saved.Site.County));
        Assert.Equal(["甲", "乙"], saved.Site.Aliases);
        Assert.Equal(
            [new("县区", "示例县", ""), new FieldChange("关停申请日期", "", "2016-05-03"), new("责任人", "", "=示例")],
            (await sites.HistoryAsync(Id, null, 1, Stop))[0].Fields);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_leaves_no_trace()
    {
        var (sites, registering, _) = await CreateAsync(Some.Site());

        Assert.IsType<SiteEdited.Saved>(await registering.EditAsync(Id, Entered(("县区", "示例县")), 1, ByForm, Stop));

        Assert.Single(await sites.HistoryAsync(Id, null, 10, Stop));
    }

    [Fact]
    public async Task Every_mistake_is_told_by_its_field_and_nothing_is_saved()
    {
        var (sites, registering, _) = await CreateAsync(Some.Site(), Some.Site() with { Id = SiteId.Parse("s-other"), Home = new Uri("http://other.gov.cn.example"), Code = "4117000001" });

        var wrong = await registering.EditAsync(Id, Entered(("状态", "关闭"), ("排序", ""), ("完成日期", "昨天"), ("网址", "http://other.gov.cn.example/")), 1, ByForm, Stop);
        var taken = await registering.EditAsync(Id, Entered(("网站标识码", "4117000001")), 1, ByForm, Stop);
        var bare = await registering.EditAsync(Id, Entered(("网站名称", " "), ("网址", "")), 1, ByForm, Stop);

        Assert.Equal(["完成日期", "排序", "状态", "网址"], Fields(wrong).Order(StringComparer.Ordinal));
        Assert.Equal(["网站标识码"], Fields(taken));
        Assert.Equal(["网址", "网站名称"], Fields(bare).Order(StringComparer.Ordinal));
        Assert.Equal(1, (await sites.ReadAsync(Id, Stop))!.Revision);
    }

    [Fact]
    public async Task An_edit_of_what_somebody_else_has_changed_is_refused_with_what_changed()
    {
        var (sites, registering, _) = await CreateAsync(Some.Site());
        await registering.EditAsync(Id, Entered(("责任人", "甲")), 1, ByForm, Stop);

        var late = await registering.EditAsync(Id, Entered(("联系电话", "0396-0000000")), 1, ByForm, Stop);

        var overtaken = Assert.IsType<SiteEdited.Overtaken>(late);
        Assert.Equal([new FieldChange("责任人", "", "甲")], Assert.Single(overtaken.Since).Fields);
        Assert.Null((await sites.FindAsync(Id, Stop))!.Phone);
    }

    [Fact]
    public async Task Of_many_edits_at_the_same_moment_one_goes_through_and_the_history_tells_of_one()
    {
        var (sites, registering, _) = await CreateAsync(Some.Site());

        var ends = await Task.WhenAll(Enumerable.Range(0, 12).Select(turn => registering.EditAsync(Id, Entered(("责任人", $"第{turn}人")), 1, ByForm, Stop)));

        var saved = Assert.Single(ends.OfType<SiteEdited.Saved>());
        Assert.Equal(11, ends.OfType<SiteEdited.Overtaken>().Count());
        Assert.Equal(saved.Site.Site.Person, (await sites.HistoryAsync(Id, null, 10, Stop))[0].Fields.Single().After);
        Assert.Equal(2, (await sites.HistoryAsync(Id, null, 10, Stop)).Count);
    }

    [Fact]
    public async Task Imports_at_the_same_moment_leave_every_site_once()
    {
        var (sites, registering, _) = await CreateAsync();
        string[] rows = [.. Enumerable.Range(0, 120).Select(number => $"单位{number},网站{number},http://s{number}.gov.cn.example,")];

        var ends = await Task.WhenAll(registering.ImportAsync(Rows(rows), ByFile, Stop), registering.ImportAsync(Rows(rows), ByFile, Stop));

        Assert.Equal(120, ends.Sum(end => end.New));
        Assert.All(ends, end => Assert.Equal(120, end.New + end.Changed + end.Unchanged));
        Assert.Equal(120, (await sites.AllAsync(Stop)).Count);
    }

    [Fact]
    public async Task The_longest_texts_are_kept_whole_with_their_history()
    {
        var list = string.Join(';', Enumerable.Range(0, 90).Select(number => new string('长', 190) + number));
        var (sites, registering, _) = await CreateAsync(
            [.. Enumerable.Range(0, 60).Select(number => Some.Site() with { Id = SiteId.Parse($"s-{number:0000}"), Home = new Uri($"http://s{number}.gov.cn.example") })]);

        var id = SiteId.Parse("s-0000");
        Assert.IsType<SiteEdited.Saved>(await registering.EditAsync(id, Entered(("别名", list), ("栏目", list)), 1, ByForm, Stop));

        Assert.Equal(list, RegistryCells.Of((await sites.FindAsync(id, Stop))!, "别名"));
        Assert.Equal(list, (await sites.HistoryAsync(id, null, 1, Stop))[0].Fields[0].After);
        Assert.Equal(60, (await sites.AllAsync(Stop)).Count);
    }

    [Fact]
    public async Task History_is_read_by_pages_and_not_that_of_a_namesake()
    {
        var (sites, registering, _) = await CreateAsync(Some.Site(), Some.Site() with { Id = SiteId.Parse("s-example-two"), Home = new Uri("http://two.gov.cn.example") });
        for (var revision = 1; revision < 6; revision++)
            await registering.EditAsync(Id, Entered(("责任人", $"第{revision}人")), revision, ByForm, Stop);

        var first = await sites.HistoryAsync(Id, null, 4, Stop);
        var rest = await sites.HistoryAsync(Id, first[^1].Revision, 4, Stop);

        Assert.Equal([6, 5, 4, 3], first.Select(change => change.Revision));
        Assert.Equal([2, 1], rest.Select(change => change.Revision));
        Assert.Single(await sites.HistoryAsync(SiteId.Parse("s-example-two"), null, 10, Stop));
    }

    private static IEnumerable<string> Fields(SiteEdited? edited) => Assert.IsType<SiteEdited.Refused>(edited).Faults.Select(fault => fault.Field).Distinct();

    private static Dictionary<string, string> Entered(params (string Field, string Text)[] fields) => fields.ToDictionary(pair => pair.Field, pair => pair.Text);

    private static RegistryRows.Taken Rows(params string[] rows) => Assert.IsType<RegistryRows.Taken>(
        RegistryFile.Read(Encoding.UTF8.GetBytes($"主办单位,网站名称,网址,县区\n{string.Join('\n', rows)}\n")));

    private async Task<(SiteStore Sites, Registering Registering, FakeClock Clock)> CreateAsync(params Site[] registry)
    {
        var sites = (await Stores.CreateAsync(azurite)).Sites;
        await sites.SaveAsync(registry, Stop);
        var clock = new FakeClock(Some.Moment);
        return (sites, new Registering(sites, clock), clock);
    }
}
