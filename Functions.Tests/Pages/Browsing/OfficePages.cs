namespace Checker.Tests.Pages.Browsing;

/// <summary>The pages that staff open, by address; ids stand in braces.</summary>
internal static class OfficePages
{
    public static readonly IReadOnlyList<string> All =
    [
        "/office/",
        "/office/findings",
        "/office/problems",
        "/office/problems/{problem}",
        "/office/manual",
        "/office/rectification",
        "/office/notices",
        "/office/notices/{notice}",
        "/office/notices/{notice}/wording",
        "/office/notices/papers",
        "/office/desks",
        "/office/ledger",
        "/office/reminders",
        "/office/talks",
        "/office/self-checks",
        "/office/higher",
        "/office/rounds",
        "/office/rounds/new",
        "/office/rounds/{round}",
        "/office/rounds/{round}/manual",
        "/office/rounds/{round}/papers",
        "/office/coverage",
        "/office/coverage/plan",
        "/office/unregistered",
        "/office/certificates",
        "/office/sites",
        "/office/sites/import",
        "/office/sites/{site}?round={round}",
        "/office/sites/{site}/edit",
        "/office/sites/{site}/history",
        "/office/sites/{site}/changes",
        "/office/closures",
        "/office/statistics",
        "/office/rule-sets",
        "/office/rule-sets/zhumadian-2016",
        "/office/evidence/{evidence}",
        "/office/settings",
        "/office/people",
        "/office/account",
        "/office/help",
    ];
}
