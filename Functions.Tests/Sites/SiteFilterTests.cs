using Checker.Sites;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Sites;

public class SiteFilterTests
{
    private static readonly Site Site = Some.Site() with
    {
        Name = "泌阳县教育网",
        Aliases = ["泌阳县教体局网站"],
        Sponsor = "泌阳县教育体育局",
        SponsorShort = "县教体局",
        Supervisor = "市教育局",
        Addressee = "泌阳县人民政府",
        County = "泌阳县",
        Code = "4117260001",
        Kind = SiteKind.Department,
    };

    [Theory]
    [InlineData("", true)]
    [InlineData(" 教育网 ", true)]
    [InlineData("教体局网站", true)]
    [InlineData("体育局", true)]
    [InlineData("县教体局", true)]
    [InlineData("市教育局", true)]
    [InlineData("人民政府", true)]
    [InlineData("411726", true)]
    [InlineData("EXAMPLE.gov.cn", true)]
    [InlineData("byxjyw", true)]
    [InlineData("JTJ", true)]
    [InlineData("zmd", false)]
    [InlineData("j", false)]
    [InlineData("正阳", false)]
    public void A_site_is_found_by_what_staff_call_it(string text, bool found) => Assert.Equal(found, new SiteFilter(text).Fits(Site));

    [Theory]
    [InlineData("泌阳县", null, null, true)]
    [InlineData("泌阳", null, null, false)]
    [InlineData("", "正常", null, true)]
    [InlineData(null, "例外", null, false)]
    [InlineData(null, null, "部门", true)]
    [InlineData(null, null, "门户", false)]
    [InlineData("泌阳县", "正常", "门户", false)]
    public void All_that_is_asked_must_fit(string? county, string? state, string? kind, bool found) => Assert.Equal(found, new SiteFilter(
        null, county, state is null ? null : RegistryWords.States[state], kind is null ? null : RegistryWords.Kinds[kind]).Fits(Site));

    [Theory]
    [InlineData("驻马店市政府门户网站", "zmdszfmhwz")]
    [InlineData("遂平县水利局", "spxslj")]
    [InlineData("平舆县财政局", "pyxczj")]
    [InlineData("汝南县环保局", "rnxhbj")]
    [InlineData("上蔡县计生委", "scxjsw")]
    [InlineData("西平林业", "xply")]
    [InlineData("确山教体", "qsjt")]
    [InlineData("驿城区", "ycq")]
    [InlineData("泌阳", "by")]
    [InlineData("啊阿芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝座", "aabcdefghjklmnopqrstwxyzz")]
    [InlineData("12345市民热线（APP）", "12345smrxapp")]
    [InlineData("龘😀\uD800-", "")]
    public void Initials_are_those_that_staff_type(string name, string initials) => Assert.Equal(initials, Initials.Of(name));

    [Fact]
    public void Pages_join_without_a_gap_or_a_double_whatever_comes_and_goes()
    {
        var random = new Random(20160517);
        for (var turn = 0; turn < 200; turn++)
        {
            List<Site> registry = [.. Enumerable.Range(0, random.Next(40)).Select(number => Site with { Id = SiteId.Parse($"s-{number:000}"), Order = random.Next(5) })
                .OrderBy(site => site.Order).ThenBy(site => site.Id.ToString(), StringComparer.Ordinal)];
            var all = registry.Select(site => site.Id).ToList();
            var (seen, after) = (new List<SiteId>(), (SitePlace?)null);
            do
            {
                var part = SitePart.Of(registry, new SiteFilter(), after, random.Next(1, 8));
                seen.AddRange(part.Sites.Select(site => site.Id));
                // The last one shown may be struck off before the next page is asked for.
                if (part.Sites.Count > 0)
                    registry.Remove(part.Sites[^1]);
                after = part.Next is { } next ? SitePlace.Read(next.ToString()) : null;
            }
            while (after is not null);

            Assert.Equal(all, seen);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5!")]
    [InlineData("-1!s-example")]
    [InlineData("5!S/x")]
    [InlineData("5!s-example!")]
    public void A_place_that_is_none_is_not_read(string text) => Assert.Null(SitePlace.Read(text));
}
