using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Checker.Api;

/// <summary>
/// Gives a list a part at a time: <c>limit</c> says how much of it, <c>after</c> where it goes on, the header <c>Link</c> where
/// the next part is. A place is the row's own mark, so that rows which come meanwhile move nothing.
/// </summary>
internal static class ListParts
{
    public const int Most = 1_000;

    public static readonly object[] Terms =
    [
        new AsksAttribute("after", "As the link of the part before has it."),
        new AsksAttribute("limit", "1,000 at most, and if not said."),
        new BearsAttribute("Link"),
        new RefusesAttribute(StatusCodes.Status400BadRequest),
    ];

    /// <summary>The call answers its list in parts.</summary>
    /// <param name="place">What tells a row of the list from all others.</param>
    public static void InParts<T>(this RouteHandlerBuilder call, Func<T, string> place) => call.WithMetadata(Terms).AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        var told = answer is INestedHttpResult { Result: var nested } ? nested : answer;
        return (told is IValueHttpResult { Value: var value } ? value : told) is not IEnumerable<T> rows ? answer
            : TryTake(context.HttpContext, rows, place, out var part) ? TypedResults.Ok(part) : Refused();
    });

    /// <summary>The part that the request asks for; the answer says where the next one is. False when it asks for none that there is.</summary>
    public static bool TryTake<T>(HttpContext context, IEnumerable<T> rows, Func<T, string> place, out IReadOnlyList<T> part)
    {
        part = [];
        var (after, said) = (context.Request.Query["after"].ToString(), context.Request.Query["limit"].ToString());
        var limit = Most;
        if (said is not "" && (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most))
            return false;

        using var walk = rows.GetEnumerator();
        if (after is not "" && !Passes(walk, place, after))
            return false;

        var taken = new List<T>();
        while (taken.Count < limit && walk.MoveNext())
            taken.Add(walk.Current);
        if (taken.Count == limit && walk.MoveNext())
        {
            var others = context.Request.Query.Where(term => term.Key is not "after").Append(new("after", place(taken[^1])));
            context.Response.Headers.Link = $"<{context.Request.Path}{QueryString.Create(others)}>; rel=\"next\"";
        }

        part = taken;
        return true;
    }

    public static ProblemHttpResult Refused() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest, title: "The list cannot be given so",
        detail: $"after 用上一页 Link 里的值，limit 为 1 到 {Most}。");

    private static bool Passes<T>(IEnumerator<T> walk, Func<T, string> place, string after)
    {
        while (walk.MoveNext())
        {
            if (place(walk.Current) == after)
                return true;
        }

        return false;
    }
}
