using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>One site's record beside its entry in the registry: probes, columns, what changed between checks.</summary>
internal static class SiteRecordExamples
{
    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Get("/api/sites/{site}/availability"),
        Post("/api/sites/{site}/baseline", new { round = "{spot}" }),
        Post("/api/sites/{site}/baseline", new { round = "2016-01-01-routine" }).RefusedWith(422),
        Get("/api/sites/{site}/baseline"),
        Get("/api/sites/{site}/columns").Keep("key", "0.key"),
        Put("/api/sites/{site}/columns", new Dictionary<string, string> { ["{key}"] = "动态要闻" }).With("If-Match", "\"2\""),
        Put("/api/sites/{site}/columns", new Dictionary<string, string> { ["{key}"] = "动态要闻" }).RefusedWith(428),
        Get("/api/sites/{site}/changes", "from={spot}&to={round}"),
    ];
}
