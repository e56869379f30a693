using Checker.Judging;
using Checker.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace Checker.Pages;

/// <summary>What a list of problems is asked for, as addresses write it: the list, its file and the way from one problem to the next keep it.</summary>
internal sealed record ProblemTerms(
    string? State = null, string? Unit = null, string? County = null, string? Rule = null, string? Notice = null, bool? Overdue = null,
    string? Strength = null, string? Q = null, bool? Objected = null)
{
    public bool AsksForAll => Query() is "";

    public ProblemFilter Filter(DateOnly today) => new()
    {
        States = FilterWords.States(State) ?? [],
        Unit = Given(Unit),
        County = Given(County),
        Rule = Given(Rule),
        Notice = Given(Notice),
        OverdueOn = Overdue is true ? today : null,
        Strength = Enum.GetValues<Strength>().Where(strength => strength.Id() == Strength).Select(strength => (Strength?)strength).FirstOrDefault(),
        Text = Given(Q),
        Objected = Objected is true,
    };

    /// <summary>With its question mark; empty where it asks for all.</summary>
    public string Query(string? last = null)
    {
        (string Name, string? Value)[] terms =
        [
            ("state", State), ("unit", Unit), ("county", County), ("rule", Rule), ("notice", Notice), ("overdue", Overdue is true ? "true" : null),
            ("strength", Strength), ("q", Q), ("objected", Objected is true ? "true" : null),
        ];
        var said = terms.Where(term => Given(term.Value) is not null).Select(term => $"{term.Name}={Uri.EscapeDataString(term.Value!)}");
        var all = string.Join('&', last is null ? said : said.Append(last));
        return all is "" ? "" : "?" + all;
    }

    public static IReadOnlyList<SitedProblem> Order(IEnumerable<SitedProblem> problems) =>
        [.. problems.OrderBy(row => row.Site.Order).ThenBy(row => row.Site.Id.ToString(), StringComparer.Ordinal).ThenBy(row => row.Problem.Id.ToString(), StringComparer.Ordinal)];

    /// <summary>Where a step leads: on to the next of the queue when the problem is decided and a person goes through a queue; else back.</summary>
    public static string Behind(IFormCollection form, ProblemId id, ActionKind kind)
    {
        var queue = Read(form["queue"].ToString());
        return kind is ActionKind.Confirm or ActionKind.Review or ActionKind.Dismiss && ProblemId.TryParse(form["next"], null, out var next)
            ? Addresses.Problem(next) + queue.Query($"done={id}")
            : Addresses.Problem(id) + queue.Query();
    }

    private static ProblemTerms Read(string query)
    {
        var terms = QueryHelpers.ParseQuery(query);
        return new ProblemTerms(
            Of("state"), Of("unit"), Of("county"), Of("rule"), Of("notice"), Of("overdue") == "true", Of("strength"), Of("q"), Of("objected") == "true");

        string? Of(string name) => terms.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
