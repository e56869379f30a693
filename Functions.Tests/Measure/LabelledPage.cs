using System.Net;
using System.Text;
using System.Text.Json;
using Checker.Fetching;
using Checker.Observing;
using Checker.Sites;

namespace Checker.Tests.Measure;

/// <summary>One real page with what is known of it.</summary>
/// <param name="Path">Of its file, below the corpus folder.</param>
/// <param name="Label">What a person, or the page's own maker, says of it.</param>
/// <param name="Site">The site that it comes from, by which averages are made; null where the corpus does not say.</param>
/// <param name="Address">Where it stood, in so far as that is known.</param>
internal sealed record LabelledPage(string Path, string Label, string? Site, Uri? Address, bool IsHome, byte[] Body)
{
    /// <summary>Whether the corpus says so.</summary>
    public bool IsChinese { get; init; }

    /// <summary>What the bytes say; null where only their page is known.</summary>
    public string? Text { get; init; }

    /// <summary>An address that gives nothing away.</summary>
    private static readonly Uri Nowhere = new("http://www.example.gov.cn/page/");

    private static readonly DateTimeOffset At = new(2024, 1, 2, 1, 0, 0, TimeSpan.Zero);

    /// <exception cref="FormatException">The row lacks what every row has, or its page does not lie there.</exception>
    public static LabelledPage Read(string folder, JsonElement row, string labelField)
    {
        if (Words(row, "text") is { } text && Words(row, "id") is { } id)
            return OfText(id, Words(row, labelField) ?? throw new FormatException($"it has no \"{labelField}\""), Words(row, "title") ?? "", text);

        var path = Words(row, "path") ?? throw new FormatException("it has no \"path\"");
        var label = Words(row, labelField) ?? throw new FormatException($"it has no \"{labelField}\"");
        var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, path));
        if (!file.StartsWith(System.IO.Path.GetFullPath(folder), StringComparison.Ordinal) || !File.Exists(file))
            throw new FormatException($"there is no page {path}");

        var site = Words(row, "site");
        return new(path, label, site, AddressOf(row, path, site), Is(row, "home"), File.ReadAllBytes(file)) { IsChinese = Is(row, "chinese") };
    }

    public PageFacts Facts(PageRole role, bool atItsAddress)
    {
        var address = atItsAddress && Address is { } own ? own : Nowhere;
        var exchange = new Exchange
        {
            Address = address,
            At = At,
            Took = TimeSpan.Zero,
            Remote = "203.0.113.7:80",
            RequestHead = "GET / HTTP/1.1\r\n",
            Status = 200,
            ResponseHead = "HTTP/1.1 200 OK\r\n",
            ContentType = null,
            Body = Body,
            Truncated = false,
        };
        return PageReader.Read(new FetchOutcome.Answered(address, At, TimeSpan.Zero, [exchange]), role, SiteAt(address));
    }

    public static Site SiteAt(Uri address) => new()
    {
        Id = SiteId.Parse("4117000099"),
        Name = "某某县农业局网站",
        Home = new(address, "/"),
        Sponsor = "某某县农业局",
    };

    /// <summary>A page of which only title and text are left, as the plainest page that says both.</summary>
    private static LabelledPage OfText(string id, string label, string title, string text)
    {
        var lines = string.Concat(text.Split('\n').Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
        var html = $"<html><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title></head><body>{lines}</body></html>";
        return new(id, label, null, null, false, Encoding.UTF8.GetBytes(html));
    }

    /// <summary>The one given; else the path below the folder of a site, whose name stands for its host.</summary>
    private static Uri? AddressOf(JsonElement row, string path, string? site)
    {
        if (Words(row, "url") is { } url)
            return Uri.TryCreate(url, UriKind.Absolute, out var given) ? given : null;

        var at = site is null ? -1 : path.IndexOf($"/{site}/", StringComparison.Ordinal);
        return at >= 0 && Uri.TryCreate($"http://{site!.Replace('_', '.')}{path[(at + site.Length + 1)..]}", UriKind.Absolute, out var address) ? address : null;
    }

    private static bool Is(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Words(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
