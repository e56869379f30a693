using static Checker.Tests.Api.Examples.ApiExample;

namespace Checker.Tests.Api.Examples;

/// <summary>Kept pages as people look at them.</summary>
internal static class EvidenceExamples
{
    public static IReadOnlyList<ApiExample> All { get; } =
    [
        Get("/api/evidence/{id}"),
        Get("/api/evidence/{id}/text"),
        Get("/api/evidence/{id}/versions").Keep("earlier", "1.evidence"),
        Get("/api/evidence/{id}/diff", "with={earlier}"),
    ];
}
