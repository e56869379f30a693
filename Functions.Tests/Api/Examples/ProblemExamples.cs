using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>Problems from the first finding to the unit's report.</summary>
internal static class ProblemExamples
{
    private const string Earlier = """
        单位,网站,具体问题,文号,整改期限
        示例县人民政府,示例县人民政府门户网站,政民互动栏目空白,驻政办〔2015〕76号,2015-12-31
        """;

    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Get("/api/problems", "state=found&size=1").Keep("problem", "problems.0.problem"),
        Get("/api/problems.{format}").As("format", "csv"),
        Get("/api/problems/{problem}"),
        Post("/api/problems/confirm", new { ids = new[] { "{problem}" }, by = "经办" }),
        Post("/api/problems/{problem}/{action}", new { by = "复核" }).As("action", "review").With("If-Match", "\"3\"").With("Idempotency-Key", "review-1"),
        Post("/api/problems/{problem}/{action}", new { by = "另一人", reason = "看错" }).As("action", "dismiss").With("If-Match", "\"3\"").RefusedWith(412),
        Post("/api/problems/{problem}/{action}", new { by = "经办", text = "已更新", reason = "" }).As("action", "report").RefusedWith(422),
        Post("/api/problems", new { site = "{site}", text = "机构职能页面标题有误", clause = "信息不准确", reason = "人工核查", by = "经办" }),
        PostFile("/api/problems/import", "earlier.csv", Earlier),
        Get("/api/rechecks", "notice=驻政办〔2015〕76号"),
        Get("/api/statistics"),
        Get("/api/trend", "kind=routine"),
    ];
}
