using System.Globalization;
using Checker.Judging;
using Checker.Observing;
using Checker.Sites;

namespace Checker.Tests.Support;

/// <summary>Values in good order: a test changes what it is about, with <c>with</c> or an argument.</summary>
internal static class Some
{
    public const string Home = "http://www.example.gov.cn/";

    /// <summary>2016-05-17 18:00 in UTC+8.</summary>
    public static readonly DateTimeOffset Moment = new(2016, 5, 17, 18, 0, 0, LocalDay.Offset);

    public static Site Site(SiteState state = SiteState.Running, Closure? closure = null) => new()
    {
        Id = SiteId.Parse("s-example"),
        Name = "示例县农业局网站",
        Home = new Uri(Home),
        Sponsor = "示例县农业局",
        County = "示例县",
        State = state,
        Closure = closure,
    };

    /// <summary>A page that opened, named from the home page's address on (<c>"gk/"</c>); the home page by default.</summary>
    public static PageFacts Page(
        string path = "",
        PageRole role = PageRole.Home,
        PageAccess access = PageAccess.Opened,
        DateTimeOffset? at = null,
        params Item[] items) => new()
        {
            Role = role,
            Asked = Address(path),
            Address = Address(path),
            At = at ?? Moment,
            Took = TimeSpan.FromMilliseconds(200),
            Access = access,
            Status = access is PageAccess.Opened ? 200 : null,
            Title = "示例县农业局",
            TextLength = 800,
            Items = items,
            List = items is [] ? ListState.Unknown : ListState.Filled,
        };

    /// <summary>Telling words of one trade where they stand: <c>Title:词,词 Links:词</c>.</summary>
    public static PageSigns Signs(string category, string words) => new(
        [
            .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => place.Split(':'))
                .Select(place => Sign.Words(category, Enum.Parse<SignPlace>(place[0]), [.. place[1].Split(',').Select(word => new FoundWord("certain", word))])),
        ], []);

    public static Uri Address(string path) => new(new Uri(Home), path);

    /// <summary>An item; undated without a date.</summary>
    public static Item Item(string? date = null, string? address = null, string title = "全县农业工作会议召开") => new(
        title,
        address is null ? null : Address(address),
        date is null ? null : Written(date),
        Block: "工作动态",
        Place: "/html[1]/body[1]/ul[1]/li[1]");

    /// <summary>A date as a page writes it: <c>2016-05-03</c>, or <c>05-03</c> without a year.</summary>
    public static WrittenDate Written(string text)
    {
        int[] numbers = [.. text.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return new WrittenDate(text, DateSource.Item, numbers.Length == 3 ? numbers[0] : null, numbers[^2], numbers[^1]);
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One visit; of a home page with one fresh item where no pages are given.</summary>
    public static Observation Observation(params PageFacts[] pages) => new()
    {
        Site = SiteId.Parse("s-example"),
        Visit = 1,
        Pages = pages is [] ? [Page(items: Item("2016-05-16"))] : pages,
    };

    public static ColumnFacts Column(
        string name = "工作动态",
        string path = "dt/",
        string? parent = null,
        ColumnClass? @class = ColumnClass.News,
        ClassSource source = ClassSource.Registry) => new(name, parent, Address(path), @class, source);

    /// <summary>A case of one visit or several, judged by the local edition, which holds every rule.</summary>
    public static Case Case(Site? site = null, params Observation[] visits) =>
        new(site ?? Site(), visits is [] ? [Observation()] : visits, null, RuleSets.Find("zhumadian-2016")!);

    /// <summary>A case of one visit to these pages.</summary>
    public static Case CaseOf(params PageFacts[] pages) => Case(null, Observation(pages));
}
