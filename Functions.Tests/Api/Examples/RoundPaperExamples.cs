using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>Scoring sheets, the working paper, the quarter's plan, and the tasks that a spot check leaves to others.</summary>
internal static class RoundPaperExamples
{
    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Get("/api/rule-sets/{ruleSet}/scoring-sheet.{format}").As("ruleSet", "zhumadian-2016").As("format", "json"),
        Get("/api/quarter-plan", "percent=50"),
        Get("/api/rounds/{round}/sites/{site}/scoring-sheet.{format}").As("format", "json"),
        Get("/api/rounds/{round}/scoring-sheets.{format}").As("format", "csv"),
        Get("/api/rounds/{round}/working-paper.{format}").As("format", "json"),
        Get("/api/rounds/{round}/manual-checks/{site}/openings"),
        Post("/api/rounds/{round}/self-checks", new { deadline = "2016-06-15", by = "经办" }).As("round", "{spot}"),
        Post("/api/rounds/{round}/self-checks", new { by = "经办" }).As("round", "{spot}").RefusedWith(422),
    ];
}
