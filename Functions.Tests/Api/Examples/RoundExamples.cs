using Checker.Tests.Support;
using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>Rounds, what they found, and what waits for persons.</summary>
internal static class RoundExamples
{
    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Post("/api/rounds", new { kind = "spot-check", sample = new { size = 1, seed = "2016" } }).With("Idempotency-Key", "round-1").Keep("planned", "round"),
        Post("/api/rounds", new { kind = "weekly" }).RefusedWith(400),
        Get("/api/rounds", "limit=1"),
        Get("/api/rounds/{round}").As("round", "{planned}"),
        Get("/api/rounds/{round}/draw").As("round", "{planned}"),
        Post("/api/rounds/{round}/pause", query: "why=power").As("round", "{planned}"),
        Post("/api/rounds/{round}/resume").As("round", "{planned}"),
        Post("/api/rounds/{round}/end", query: "why=done").As("round", "{planned}"),
        Post("/api/rounds/{round}/end").RefusedWith(409),
        Get("/api/coverage"),
        Get("/api/rounds/{round}/findings").Keep("id", "0.evidence"),
        Get("/api/rounds/{round}/findings.{format}").As("format", "csv"),
        Get("/api/rounds/{round}/sites"),
        Get("/api/rounds/{round}/sites.{format}").As("format", "csv"),
        Get("/api/rounds/{round}/manual-checks").Keep("rule", "0.rule"),
        Post("/api/rounds/{round}/manual-checks/{site}/{rule}", new { outcome = "passed", what = "逐页查看", from = "办公室", by = "经办", picture = SomeFiles.Png }).As("site", "{other}"),
        Get("/api/rounds/{round}/manual-checks/{site}").As("site", "{other}").Keep("picture", "0.picture"),
        Get("/api/rounds/{round}/pictures/{name}").As("name", "{picture}"),
        Post("/api/rounds/{round}/manual-checks/{site}/openings", new { by = "经办" }),
        Post("/api/rounds/{round}/judge", new { ruleSet = "our-city-2016" }),
        Post("/api/stop", query: "why=network"),
        Get("/api/stops"),
        Post("/api/resume"),
    ];
}
