namespace Checker.Tests.Pictures;

/// <param name="Name">Of its file, without the ending.</param>
/// <param name="Role">Whose view it is; null before signing in.</param>
/// <param name="Address">Ids stand in braces.</param>
/// <param name="Unfolded">The form that is opened for it, by its word; null for none.</param>
/// <param name="From">What stands at the upper edge, as a selector; null for the top of the page.</param>
/// <param name="Height">Of the window; full ones are kept low, since a picture is to stay small.</param>
internal sealed record Picture(string Name, string? Role, string Address, string? Unfolded = null, string? From = null, int Height = 660)
{
    public static readonly IReadOnlyList<Picture> All =
    [
        new("sign-in", null, "/office/sign-in"),
        new("desk", "clerk", "/office/"),
        new("people", "administrator", "/office/people"),
        new("import", "clerk", "/office/sites/import/{upload}"),
        new("sites", "clerk", "/office/sites"),
        new("site", "clerk", "/office/sites/{site}?round={round}"),
        new("new-round", "clerk", "/office/rounds/new"),
        new("findings", "clerk", "/office/findings?round={round}"),
        new("problems", "clerk", "/office/problems?state=awaiting-review"),
        new("problem", "reviewer", "/office/problems/{review}?state=awaiting-review", "复核", ".sides", 480),
        new("manual-check", "clerk", "/office/rounds/{manual}/manual/{checked}"),
        new("closures", "clerk", "/office/closures", Height: 480),
        new("notice", "registrar", "/office/notices/{notice}"),
        new("rectification", "clerk", "/office/rectification"),
        new("statistics", "clerk", "/office/statistics"),
        new("unit", "unit", "/office/unit/problems/{problem}"),
        new("county", "county", "/office/county"),
    ];
}
