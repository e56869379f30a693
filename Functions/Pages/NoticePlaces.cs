using System.Globalization;
using System.Text.RegularExpressions;

namespace Checker.Pages;

/// <summary>Places of a template in staff's words: <c>paragraphs[2].sentences[0]</c> is 第3段第1句.</summary>
internal static partial class NoticePlaces
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["title"] = "标题",
        ["note"] = "括注",
        ["above"] = "表上文字",
        ["below"] = "表下文字",
        ["lead"] = "标题",
        ["recheck.allOpen"] = "举例（一个网站，全部未整改）",
        ["recheck.someOpen"] = "举例（一个网站，部分未整改）",
        ["recheck.eachAllOpen"] = "举例（几个网站，全部未整改）",
        ["recheck.eachSomeOpen"] = "举例（几个网站，部分未整改）",
        ["letter.title"] = "整改通知书标题",
        ["letter.opening"] = "整改通知书开头",
        ["letter.closing"] = "整改通知书结尾",
        ["letter.stillOpen"] = "整改通知书：未整改到位的表述",
        ["letter.stillOpenAdvice"] = "整改通知书：未整改到位的要求",
        ["letter.sheetTitle"] = "整改通知书：问题清单标题",
        ["letter.reportTitle"] = "整改通知书：报告表标题",
    };

    public static string Told(string place) => Names.GetValueOrDefault(place) ?? Place().Replace(place, match =>
    {
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) + 1;
        var rest = match.Groups["rest"].Value;
        return match.Groups["list"].Value switch
        {
            "paragraphs" => $"第{number}段{Names.GetValueOrDefault(rest, rest)}",
            "sentences" => $"第{number}句",
            "annexes" => $"附件{number}{Names.GetValueOrDefault(rest, rest)}",
            _ => $"表{number}{Names.GetValueOrDefault(rest, rest)}",
        };
    });

    [GeneratedRegex(@"(?<list>paragraphs|sentences|annexes|tables)\[(?<number>\d+)\](?:\.(?<rest>(?>[a-z]+))(?!\[))?\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
