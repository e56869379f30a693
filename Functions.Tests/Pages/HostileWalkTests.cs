using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Checker.Tests.Pages.Browsing;
using Checker.Tests.Support;
using CsvHelper;
using HtmlAgilityPack;
using Xunit;

namespace Checker.Tests.Pages;

/// <summary>Hostile text in every field, on every page and in every file: it is text, and nothing else.</summary>
public sealed class HostileWalkTests(HostileOffice office) : IClassFixture<HostileOffice>
{
    private const string Marker = "倒过来";

    /// <summary>It imports again without a change, so it holds what the registry holds; what is not seen is refused where it is entered.</summary>
    private const string Registry = "/api/sites.xlsx";

    private static readonly string[] More =
    [
        "/office/log", "/office/people/{login}", "/office/rounds/{planned}", "/office/rounds/{planned}/draw", "/office/rounds/{round}/manual/{site}",
        "/office/rounds/{round}/papers/{site}", "/office/talks/{talk}", "/office/higher/{result}", "/office/sites/s-closing", "/office/evidence/{evidence}/page",
        "/office/unit", "/office/unit?unit={unit}", "/office/unit/sites/{site}?unit={unit}", "/office/unit/problems/{problem}?unit={unit}",
        "/office/county", "/office/county?county={county}", "/office/county/problems/{problem}?county={county}",
        "/office/findings?round={round}&q={unit}", "/office/sites?q={unit}", "/office/problems?q={unit}", "/office/manual?q={unit}",
        "/office/notices/papers/whitelist/wording", "/office/sites/{unit}", "/office/rounds/{unit}", "/office/problems/{unit}", "/office/notices/{unit}",
    ];

    /// <summary>Where the text must be seen: a page that shows nothing of it would prove nothing.</summary>
    private static readonly string[] Telling =
    [
        "/office/findings?round={round}&q={unit}", "/office/problems", "/office/problems/{problem}", "/office/rectification", "/office/notices/{notice}", "/office/notices/papers",
        "/office/talks", "/office/talks/{talk}", "/office/higher", "/office/higher/{result}", "/office/desks", "/office/rounds/{planned}",
        "/office/rounds/{round}/manual/{site}", "/office/sites", "/office/sites/{site}?round={round}", "/office/sites/{site}/edit", "/office/sites/{site}/history",
        "/office/closures", "/office/evidence/{evidence}", "/office/evidence/{evidence}/page", "/office/people", "/office/log",
        "/office/unit?unit={unit}", "/office/unit/problems/{problem}?unit={unit}", "/office/county?county={county}",
    ];

    private static readonly string[] TellingFiles =
    [
        "/api/sites.csv", "/api/sites.xlsx", "/api/problems.csv", "/api/problems.json", "/api/talks.csv", "/api/log.csv", "/api/higher-results/{result}/sites.csv",
        "/api/rounds/{round}/findings.csv", "/api/rounds/{round}/findings.json", "/api/rounds/{round}/sites.csv", "/api/notices/{notice}.docx",
        "/api/notices/{notice}.html", "/api/notices/{notice}.xlsx", "/api/notices/{notice}.json",
    ];

    private static readonly string[] Formats = ["csv", "xlsx", "docx", "html", "json"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_every_page_it_is_text()
    {
        using var visitor = await office.Checker.SignInAsync(Stop);
        using var administrator = await office.Checker.SignInAsync(new { roles = RunningChecker.Roles("administrator") }, Stop);
        using var auditor = await office.Checker.SignInAsync(new { roles = RunningChecker.Roles("auditor") }, Stop);
        var (faults, told) = (new List<string>(), new List<string>());

        foreach (var pattern in OfficePages.All.Concat(More))
        {
            var who = pattern.StartsWith("/office/people", StringComparison.Ordinal) ? administrator : pattern is "/office/log" ? auditor : visitor;
            using var answer = await who.GetAsync(office.Path(pattern), Stop);
            var html = await answer.Content.ReadAsStringAsync(Stop);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound))
                faults.Add($"{pattern}: {(int)answer.StatusCode}");
            faults.AddRange(FaultsOf(html).Select(fault => $"{pattern}: {fault}"));
            if (WebUtility.HtmlDecode(html).Contains(Marker, StringComparison.Ordinal))
                told.Add(pattern);
        }

        Assert.Equal("", string.Join('\n', faults));
        Assert.Empty(Telling.Except(told));
    }

    [Fact]
    public async Task In_every_file_it_is_text()
    {
        var document = await office.Checker.GetAsync("/api/openapi.json", Stop);
        var calls = document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)).Select(path => path.Name)
            .Where(path => path.EndsWith(".{format}", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        var (faults, told) = (new List<string>(), new HashSet<string>());

        foreach (var call in calls.SelectMany(call => call.EndsWith(".csv", StringComparison.Ordinal) ? [call] : Formats.Select(format => call.Replace("{format}", format))))
        {
            var path = office.Path(call.Replace("{kind}", "year").Replace("{ruleSet}", "zhumadian-2016"));
            using var answer = await office.Checker.Http.GetAsync(path + (call.Contains("/papers/") ? "?year=2016" : ""), Stop);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Conflict)
                continue;
            var file = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(Stop);
            var (text, found) = Read(call[(call.LastIndexOf('.') + 1)..], file);
            faults.AddRange(found.Where(fault => call != Registry || !fault.StartsWith("U+", StringComparison.Ordinal)).Select(fault => $"{call}: {fault}"));
            if (text.Contains(Marker, StringComparison.Ordinal))
                told.Add(call);
        }

        Assert.Equal([], faults);
        Assert.Empty(TellingFiles.Except(told));
    }

    /// <returns>The file's text, and what in it is more than text.</returns>
    private static (string Text, IReadOnlyList<string> Faults) Read(string format, byte[] file)
    {
        switch (format)
        {
            case "csv":
                var text = Encoding.UTF8.GetString(file);
                return (text, [.. CellsOf(text.TrimStart('\ufeff')).Where(cell => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]).Select(cell => $"runs: {cell}")]);
            case "json":
                return (JsonElement.Parse(file).ToString(), []);
            case "html":
                var html = Encoding.UTF8.GetString(file);
                return (WebUtility.HtmlDecode(html), [.. FaultsOf(html)]);
            default:
                var parts = Parts(file).ToList();
                return (string.Concat(parts.Select(part => part.Root!.Value)), [.. parts.SelectMany(FaultsOf)]);
        }
    }

    private static List<string> CellsOf(string text)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false });
        var cells = new List<string>();
        while (csv.Read())
        {
            for (var index = 0; index < csv.FieldCount; index++)
                cells.Add(csv.GetString(index));
        }

        return cells;
    }

    private static IEnumerable<XDocument> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var part in zip.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal) || part.Name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var content = part.Open();
            yield return XDocument.Load(content);
        }
    }

    private static IEnumerable<string> FaultsOf(XDocument part) =>
    [
        .. part.Descendants().Where(node => node.Name.LocalName is "f" or "hyperlink" or "object" || (node.Name.LocalName is "instrText" && node.Value.Trim() is not "PAGE")).Select(node => $"<{node.Name.LocalName}>"),
        .. part.Descendants().Where(node => (string?)node.Attribute("TargetMode") == "External").Select(_ => "leads out"),
        .. part.Descendants().Where(node => !node.HasElements).SelectMany(node => node.Value).Where(HostileCase.IsUnseen).Distinct().Select(c => $"U+{(int)c:X4}"),
    ];

    private static IEnumerable<string> FaultsOf(string html)
    {
        var page = new HtmlDocument();
        page.LoadHtml(html);
        var nodes = page.DocumentNode.Descendants().Where(node => node.NodeType == HtmlNodeType.Element).ToList();
        return
        [
            .. nodes.Where(node => node.Name is "script" && node.OuterHtml != "<script src=\"/office/office.js\" defer></script>").Select(_ => "<script>"),
            .. nodes.Where(node => node.Name is "object" or "embed" or "base").Select(node => $"<{node.Name}>"),
            .. nodes.Where(node => node.Name is "img" or "iframe" && !node.GetAttributeValue("src", "").StartsWith("/office/", StringComparison.Ordinal)).Select(node => $"<{node.Name}>"),
            .. nodes.SelectMany(node => node.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (attribute.Name is "href" or "src" or "action" && attribute.Value?.StartsWith("/office", StringComparison.Ordinal) != true && attribute.Value is not ['#', ..] and not "data:," and not "" and not ['?', ..]))
                .Select(attribute => $"{attribute.Name}={attribute.Value}"),
            .. WebUtility.HtmlDecode(html).Where(HostileCase.IsUnseen).Distinct().Select(c => $"U+{(int)c:X4}"),
        ];
    }
}
