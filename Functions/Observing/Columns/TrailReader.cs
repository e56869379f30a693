using System.Buffers;
using System.Text.RegularExpressions;
using Checker.Observing.Html;
using Checker.Observing.Lists;
using Checker.Sites;

namespace Checker.Observing.Columns;

/// <summary>The trail of crumbs over a page: 当前位置: 首页 > 政务公开 > 政策文件.</summary>
internal static partial class TrailReader
{
    private const int Most = 8;
    private const int LongestName = 14;

    private static readonly SearchValues<char> Joints = SearchValues.Create(" \t\n:>»›→/\\|·-");
    private static readonly SearchValues<char> Arrows = SearchValues.Create(">»›→");

    public static IReadOnlyList<TrailStep> Read(HtmlPage page, Site site)
    {
        List<TrailStep> steps = [];
        var first = First(page, site);
        for (var i = first; i < page.Links.Count && i < first + Most; i++)
        {
            if (i > first && Between(page, i).IsEnd)
                break;

            var name = Headings.Clean(page.Links[i].Words);
            if (page.Links[i].Address is { } address && name.Length is >= 2 and <= LongestName
                && site.Owns(address) && address.Key != site.Home.Key && address.Key != page.Addresses.Page.Key)
                steps.Add(new(name, address));
        }

        return steps;
    }

    /// <summary>After the words that say so; else a way home with an arrow behind it.</summary>
    private static int First(HtmlPage page, Site site)
    {
        var lead = Lead().Match(page.Plain);
        if (lead.Success)
        {
            var end = lead.Index + lead.Length;
            var at = page.Links.TakeWhile(link => link.Box.Start < end).Count();
            if (at < page.Links.Count && !new Gap(page.Plain, end, page.Links[at].Box.Start).IsEnd)
                return at;
        }

        for (var i = 1; i < page.Links.Count; i++)
        {
            if (page.Links[i - 1].Key == site.Home.Key && Between(page, i) is { IsArrow: true })
                return i;
        }

        return page.Links.Count;
    }

    private static Gap Between(HtmlPage page, int next) => new(page.Plain, page.Links[next - 1].Box.End, page.Links[next].Box.Start);

    [GeneratedRegex(@"(?:当前|现在|所在|[您你])的?位置|(?<=\n|^)位置(?=:)", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    /// <summary>What stands between two links.</summary>
    private readonly record struct Gap(string Plain, int Start, int End)
    {
        public bool IsEnd => Text.ContainsAnyExcept(Joints) || (Text.Contains('\n') && Text.Trim().IsEmpty);

        public bool IsArrow => !IsEnd && Text.ContainsAny(Arrows);

        private ReadOnlySpan<char> Text => Plain.AsSpan(Math.Min(Start, End)..End);
    }
}
