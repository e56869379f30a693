using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>Who is told of what. Nobody is, in truth: the channel's port may not be visited.</summary>
internal static class AlertExamples
{
    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Get("/api/alerts/channels"),
        Post("/api/alerts/recipients", new { name = "值班群", channel = "值班群", groups = new[] { "gravest", "early" } }).With("Idempotency-Key", "group-1").Keep("recipient", "recipient"),
        Post("/api/alerts/recipients", new { name = "保密员", channel = "值班群", groups = new[] { "classified" } }).RefusedWith(422),
        Get("/api/alerts/recipients"),
        Put("/api/alerts/recipients/{recipient}", new { name = "值班群", channel = "值班群", county = "示例县", groups = new[] { "gravest", "digest" } }).With("If-Match", "\"1\""),
        Put("/api/alerts/recipients/{recipient}", new { name = "值班群", channel = "值班群", groups = new[] { "gravest" } }).With("If-Match", "\"1\"").RefusedWith(412),
        Post("/api/alerts/recipients/{recipient}/{action}").As("action", "disable"),
        Post("/api/alerts/recipients/{recipient}/{action}").As("action", "test").RefusedWith(422),
        Get("/api/alerts/deliveries", "most=1"),
    ];
}
