using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>What a unit and its county see and do with a notified problem, and a unit's own check.</summary>
internal static class UnitExamples
{
    private static readonly object Report = new { text = "已更新首页栏目", accountability = "已对示例责任人提醒谈话", submit = true, by = "示例县政府办公室" };

    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Post("/api/problems/{problem}/{action}", new { notice = "驻政办〔2016〕59号", deadline = "2016-05-31", by = "经办" }).As("action", "notify"),
        Get("/api/units/{unit}").As("unit", "示例县人民政府"),
        PostFile("/api/problems/{problem}/files", "report.pdf", "%PDF-1.4\n%%EOF\n", "name=整改报告.pdf").Keep("file", "id"),
        Get("/api/problems/{problem}/files/{file}"),
        Post("/api/problems/{problem}/submissions", Report),
        Post("/api/problems/{problem}/submissions/return", new { number = 1, reason = "请补充整改后的页面地址", by = "示例县" }),
        Post("/api/problems/{problem}/submissions", Report),
        Get("/api/problems/{problem}/submissions"),
        Get("/api/counties/{county}").As("county", "示例县"),
        Post("/api/submissions/sign", new { submissions = new[] { new { problem = "{problem}", number = 2 } }, name = "示例负责人", day = "2016-05-20", by = "示例县" }),
        Post("/api/sites/{site}/self-checks", null, "number=1"),
        Get("/api/sites/{site}/self-checks"),
    ];
}
