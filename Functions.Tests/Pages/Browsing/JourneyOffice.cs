using System.Text;
using Checker.Tests.Support;

namespace Checker.Tests.Pages.Browsing;

/// <summary>A program that knows nothing yet, a site that has stood still since 2016, and the persons who deal with it.</summary>
internal sealed class JourneyOffice : IAsyncDisposable
{
    public const string Unit = "示例县农业局";
    public const string County = "示例县";
    public const string Site = "示例县农业局网站";
    public const string Other = "示例县教育局网站";

    private readonly Chrome _chrome;
    private readonly LoopbackWeb _web;
    private readonly State _state;
    private readonly CancellationToken _stop;

    private JourneyOffice(Chrome chrome, LoopbackWeb web, State state, RunningChecker checker, CancellationToken stop)
    {
        (_chrome, _web, _state, _stop) = (chrome, web, state, stop);
        Checker = checker;
    }

    public RunningChecker Checker { get; }

    public static DateOnly Today => LocalDay.DayOf(TimeProvider.System.GetUtcNow());

    /// <summary>A list as an office keeps it: a title above, an address under a head that the program does not know.</summary>
    public byte[] RegistryFile => Encoding.UTF8.GetBytes(
        $"示例市政府网站台账,,,,\n主办单位,网站名称,访问入口,县区,通报单位\n{Unit},{Site},{_web["nong/"]},{County},{County}人民政府\n示例县教育局,{Other},{_web["jiao/"]},{County},{County}人民政府\n市某局,市某局网站,没有网址,,\n");

    public static async Task<JourneyOffice> OpenAsync(Azurite azurite, Chrome chrome, CancellationToken stop)
    {
        var state = new State();
        var web = await LoopbackWeb.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page(context.Request.Path.Value!, state.Newest), Encoding.UTF8, stop);
        });
        var checker = await RunningChecker.StartAsync(azurite, stop, null, ("Fetch:AllowedPorts", $"{web.Root.Port}"));
        return new JourneyOffice(chrome, web, state, checker, stop);
    }

    /// <summary>The unit does what it was told to: the site has news of today.</summary>
    public void Rectify() => _state.Newest = Today;

    public Task<Clerk> ClerkAsync() => SignInAsync(new { roles = RunningChecker.Roles("clerk"), name = "王经办" });

    public Task<Clerk> ReviewerAsync() => SignInAsync(new { roles = RunningChecker.Roles("reviewer"), name = "李复核" });

    public Task<Clerk> RegistrarAsync() => SignInAsync(new { roles = RunningChecker.Roles("registrar"), name = "赵签发" });

    public Task<Clerk> UnitAsync() => SignInAsync(new { roles = RunningChecker.Roles("unit"), unit = Unit, name = "张三" });

    public Task<Clerk> CountyAsync() => SignInAsync(new { roles = RunningChecker.Roles("county"), county = County, name = "李四" });

    public async ValueTask DisposeAsync()
    {
        await Checker.DisposeAsync();
        await _web.DisposeAsync();
    }

    private Task<Clerk> SignInAsync(object wanted) => _chrome.SignInAsync(Checker, _stop, wanted: wanted);

    private static string Page(string path, DateOnly newest) => path switch
    {
        "/nong/" => Home(Site, newest),
        "/jiao/" => Home(Other, Today),
        _ => "<title>正文</title><h1>全县工作会议召开</h1><p>会议安排了下一阶段的工作。",
    };

    private static string Home(string site, DateOnly newest)
    {
        var items = Enumerable.Range(0, 8).Select(back => $"<li><a href=\"news/{back}.html\">第{8 - back}次全县工作会议召开</a><span>{newest.AddDays(-back):yyyy-MM-dd}</span></li>");
        return $"<html><head><title>{site}</title></head><body><h2>工作动态</h2><ul>{string.Concat(items)}</ul><p>{site}";
    }

    private sealed class State
    {
        public DateOnly Newest { get; set; } = new(2016, 3, 1);
    }
}
