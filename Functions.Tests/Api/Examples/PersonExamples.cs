using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>Who may sign in, and the log of what was done: asked first, when the log has one line.</summary>
internal static class PersonExamples
{
    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Post("/api/people", new { login = "zhangsan", name = "张三", roles = new[] { "clerk" } }),
        Get("/api/log", "kind=change"),
        Get("/api/log.csv", "kind=change"),
        Get("/api/log", "kind=changed").RefusedWith(400),
        Get("/api/people"),
        Put("/api/people/{login}", new { name = "张三", roles = new[] { "clerk", "reviewer" }, disabled = false }).As("login", "zhangsan"),
        Post("/api/people/{login}/invitation").As("login", "zhangsan"),
    ];
}
