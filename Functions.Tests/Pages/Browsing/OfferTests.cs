using Checker.Access;
using Checker.Access.People;
using Checker.Tests.Support;
using HtmlAgilityPack;
using Microsoft.AspNetCore.Routing.Template;
using Xunit;

namespace Checker.Tests.Pages.Browsing;

/// <summary>What the pages offer a person, held against the table of rights.</summary>
[Collection(WholeOffice.Collection)]
public sealed class OfferTests(Azurite azurite, WholeOffice office)
{
    private static readonly IReadOnlyList<(Right Right, TemplateMatcher Matcher)> Table =
        [.. RouteRights.All.Where(right => right.Method != "*").OrderBy(right => right.Pattern.Count(letter => letter == '{')).Select(right => (right, new TemplateMatcher(TemplateParser.Parse(right.Pattern), [])))];

    /// <summary>What units and counties see, which staff see with them.</summary>
    private static readonly string[] Desks = ["/office/unit", "/office/county", "/office/unit/sites/{site}?unit=正阳县卫生局", "/office/county?county=正阳县"];

    public static TheoryData<string> Roles => [.. RoleWords.All.Select(role => role.Id())];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Nobody_is_offered_a_link_or_a_form_that_would_refuse_him(string role)
    {
        await office.OpenAsync(azurite, Stop);
        var wanted = new { roles = RunningChecker.Roles(role), name = "某人", unit = role == "unit" ? "正阳县卫生局" : null, county = role == "county" ? "正阳县" : null };
        using var visitor = await office.Checker.SignInAsync(wanted, Stop);
        var person = new Person { Name = "某人", Roles = [RoleWords.Find(role)!.Value] };
        var refused = new List<string>();
        foreach (var pattern in OfficePages.All.Concat(Desks))
        {
            var path = office.Path(pattern);
            if (Find("GET", path)?.Allows(person) is not true)
                continue;
            var page = new HtmlDocument();
            page.LoadHtml(await visitor.GetStringAsync(path, Stop));
            refused.AddRange(Offers(page).Where(offer => Find(offer.Method, offer.Address)?.Allows(person) is not true).Select(offer => $"{pattern}: {offer.Method} {offer.Address}").Distinct());
        }

        Assert.True(refused is [], string.Join("\n", refused));
    }

    private static IEnumerable<(string Method, string Address)> Offers(HtmlDocument page) =>
        page.DocumentNode.Descendants("a").Select(link => ("GET", link.GetAttributeValue("href", "")))
            .Concat(page.DocumentNode.Descendants("form").Select(form => (form.GetAttributeValue("method", "get").ToUpperInvariant(), form.GetAttributeValue("action", ""))))
            .Concat(page.DocumentNode.Descendants("button").Where(button => button.Attributes.Contains("formaction")).Select(button => ("GET", button.GetAttributeValue("formaction", ""))))
            .Where(offer => offer.Item2.StartsWith("/office", StringComparison.Ordinal));

    private static Right? Find(string method, string address)
    {
        var path = new PathString(HtmlEntity.DeEntitize(address).Split('?', '#')[0]);
        foreach (var (right, matcher) in Table)
        {
            var values = new RouteValueDictionary();
            if (matcher.TryMatch(path, values) && right.Fits(method, right.Pattern, values))
                return right;
        }

        return null;
    }
}
