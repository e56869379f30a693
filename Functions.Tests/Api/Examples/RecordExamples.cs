using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>The office's other records: reminders, talks, self-checks, higher offices' results.</summary>
internal static class RecordExamples
{
    private const string MoreSites = """
        单位,网站,具体问题,整改期限
        示例县林业局,示例县林业局门户,首页不能访问,2016-06-15
        """;

    private static readonly object Decision =
        new { unit = "示例县人民政府", hold = true, reason = "逾期未整改", approver = "示例领导", on = "2016-05-16", by = "经办" };

    private static readonly object Held = new { on = "2016-05-17", chair = "示例领导", attended = "示例责任人", text = "要求月底前整改到位", by = "经办" };

    private static readonly object Result = new
    {
        office = "示例省人民政府办公厅",
        area = "全省",
        on = "2016-05-12",
        number = "示政办〔2016〕12号",
        inspected = 216,
        unqualified = 119,
        oursInspected = 11,
        oursUnqualified = 3,
        sites = new[] { new { unit = "示例县人民政府", site = "示例县人民政府门户网站", text = "政务要闻栏目更新不及时", deadline = "2016-06-15" } },
        by = "经办",
    };

    private static readonly object Corrected =
        new { area = "全省", on = "2016-05-12", inspected = 216, unqualified = 119, oursInspected = 11, oursUnqualified = 4, by = "经办" };

    private static readonly object WrongForm = new { wrong = "示列县", right = "示例县", @class = "地名", excuses = new[] { "图示列县表" } };

    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Get("/api/reminders", "within=14"),
        Get("/api/reminders.{format}").As("format", "csv"),
        Get("/api/deadline", "from=2016-05-17&day=2016-05-29"),
        Get("/api/talk-suggestions"),
        Get("/api/talk-suggestions.{format}").As("format", "csv"),
        Post("/api/talks", Decision).With("Idempotency-Key", "talk-1").Keep("talk", "talk"),
        Post("/api/talks", new { unit = "示例县人民政府" }).RefusedWith(422),
        Post("/api/talks/{talk}/records", Held).With("If-Match", "\"1\""),
        Post("/api/talks/{talk}/records", Held).With("If-Match", "\"1\"").RefusedWith(412),
        Get("/api/talks/{talk}"),
        Get("/api/talks", "unit=示例县人民政府"),
        Get("/api/talks.{format}").As("format", "csv"),
        Get("/api/self-checks", "round={spot}&state=open").Keep("task", "0.task"),
        Get("/api/self-checks.{format}").As("format", "csv"),
        Get("/api/self-checks/{round}/{task}").As("round", "{spot}"),
        Post("/api/self-checks/{round}/{task}/{action}", new { text = "已逐项自查，未发现问题", who = "示例责任人", by = "经办" }).As("round", "{spot}").As("action", "report"),
        Post("/api/higher-results", Result).Keep("result", "result"),
        Put("/api/higher-results/{result}", Corrected).With("If-Match", "\"1\""),
        PostFile("/api/higher-results/{result}/sites", "sites.csv", MoreSites),
        Post("/api/higher-results/{result}/match", new { name = "示例县林业局门户", site = "{other}", by = "经办" }),
        Get("/api/higher-results"),
        Get("/api/higher-results/{result}"),
        Get("/api/higher-results/{result}/sites.csv"),
        Post("/api/lexicon", WrongForm).Keep("entry", "entry"),
        Post("/api/lexicon", WrongForm).RefusedWith(422),
        Post("/api/lexicon/{entry}/{action}").As("action", "approve").With("If-Match", "\"1\""),
        Post("/api/lexicon/{entry}/{action}").As("action", "withdraw").With("If-Match", "\"1\"").RefusedWith(412),
        Get("/api/lexicon"),
        Get("/api/lexicon.{format}").As("format", "csv"),
        Get("/api/lexicon-suggestions"),
    ];
}
