namespace Checker.Tests.Pages.Browsing;

/// <summary>The pages that staff open, by address; ids stand in braces.</summary>
internal static class OfficePages
{
    public static readonly IReadOnlyList<string> All =
    [
        "/office/",
        "/office/rounds",
        "/office/rounds/new",
        "/office/rounds/{round}",
        "/office/rounds/{round}/manual",
        "/office/coverage",
        "/office/unregistered",
        "/office/sites",
        "/office/sites/import",
        "/office/sites/{site}?round={round}",
        "/office/sites/{site}/edit",
        "/office/sites/{site}/history",
        "/office/closures",
        "/office/problems",
        "/office/problems/{problem}",
        "/office/statistics",
        "/office/notices",
        "/office/notices/{notice}",
        "/office/rule-sets",
        "/office/rule-sets/zhumadian-2016",
        "/office/evidence/{evidence}",
    ];
}
