using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Checker.Observing.Dates;

namespace Checker.Observing.Lists;

/// <summary>Rows of a list that a script holds as an array of objects, each with a title, an address and mostly a day.</summary>
internal static partial class ScriptRows
{
    private const int MostArrays = 20;

    /// <summary>Whether there is an array with words for a visitor, read or not.</summary>
    public static bool MayBeIn(string script) => Worded().IsMatch(script);

    /// <summary>Each as the markup that the script would make of it.</summary>
    public static IEnumerable<string> Of(string script)
    {
        var end = 0;
        foreach (var opening in Opening().Matches(script).Take(MostArrays))
        {
            if (opening.Index < end || ScriptLiteral.ArrayAt(script, opening.Index) is not var (array, arrayEnd))
                continue;

            using (array)
            {
                var rows = Rows(array.RootElement);
                if (rows.Count > 0)
                    end = arrayEnd;
                foreach (var row in rows)
                    yield return row;
            }
        }
    }

    private static List<string> Rows(JsonElement array)
    {
        var rows = array.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object).Select(Fields).ToList();
        var told = rows.Select(row => (Title: Title(row), Address: Address(row), Day: Day(row))).Where(row => row is { Title: not null, Address: not null }).ToList();
        return told.Count * 2 > rows.Count && told.Count(row => row.Day is not null) * 2 > rows.Count
            ? told.ConvertAll(row => $"<a href=\"{WebUtility.HtmlEncode(row.Address)}\">{WebUtility.HtmlEncode(row.Title)}</a><span>{WebUtility.HtmlEncode(row.Day)}</span>")
            : [];
    }

    private static List<KeyValuePair<string, string>> Fields(JsonElement row) =>
        [.. row.EnumerateObject()
            .Where(field => field.Value.ValueKind == JsonValueKind.String)
            .Select(field => KeyValuePair.Create(field.Name, Markup().Replace(field.Value.GetString()!, "").Trim()))
            .Where(field => field.Value.Length > 0)];

    private static string? Title(List<KeyValuePair<string, string>> row) =>
        row.Where(field => TitleKey().IsMatch(field.Key) && Words().IsMatch(field.Value))
            .OrderBy(field => !field.Key.Contains("title", StringComparison.OrdinalIgnoreCase))
            .Select(field => field.Value)
            .FirstOrDefault();

    private static string? Address(List<KeyValuePair<string, string>> row) =>
        row.Where(field => AddressForm().IsMatch(field.Value))
            .OrderBy(field => !AddressKey().IsMatch(field.Key))
            .Select(field => field.Value)
            .FirstOrDefault();

    private static string? Day(List<KeyValuePair<string, string>> row) =>
        row.Where(field => DayKey().IsMatch(field.Key) && !OtherDayKey().IsMatch(field.Key))
            .Select(field => (field.Key, Value: field.Value.Replace('T', ' ')))
            .Where(field => DateGrammar.Find(field.Value) is [{ Start: 0 }])
            .OrderBy(field => !Published().IsMatch(field.Key))
            .Select(field => field.Value)
            .FirstOrDefault();

    [GeneratedRegex(@"\[\s*\{", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\[\s*\{[^{}\[\]]{0,2000}?[一-鿿]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"title$|^(?:doc|info|news|article)?(?:name|subject|topic|headline)$|^(?:bt|biaoti|标题|名称)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleKey();

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"url|link|href|address|地址|链接", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressKey();

    [GeneratedRegex(@"^(?!.*\.(?:jpe?g|png|gif|bmp|js|css)(?:\?|$))(?:(?:https?:/)?\.{0,2}/\S+|\S+\.(?:s?html?|aspx?|jspx?|php)(?:\?\S*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressForm();

    [GeneratedRegex(@"date|time|day|rq$|riqi|shijian|日期|时间", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayKey();

    [GeneratedRegex(@"end|expir|valid|deadline|close|update|modif|edit|start|begin|截止|结束|更新|修改|有效", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherDayKey();

    [GeneratedRegex(@"pub|rel|issue|show|fabu|^fb|发布", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();
}
