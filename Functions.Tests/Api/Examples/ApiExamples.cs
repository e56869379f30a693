namespace Checker.Tests.Api.Examples;

/// <summary>
/// An example of every call, in the order in which they are made and shown. A new call needs one line in the list of its
/// area; a test tells when it has none.
/// </summary>
internal static class ApiExamples
{
    public static IReadOnlyList<ApiExample> All { get; } =
    [
        .. PersonExamples.All,
        .. SiteExamples.All,
        .. RoundPaperExamples.All,
        .. RoundExamples.All,
        .. EvidenceExamples.All,
        .. ProblemExamples.All,
        .. UnitExamples.All,
        .. RecordExamples.All,
        ApiExample.Get("/api/desk"),
        .. NoticeExamples.All,
        .. PaperExamples.All,
        .. AlertExamples.All,
        ApiExample.Post("/api/sign-ins"),
        ApiExample.Get("/api/settings"),
        ApiExample.Get("/api/storage"),
        ApiExample.Get("/api/status"),
        ApiExample.Get("/api/healthz"),
    ];
}
