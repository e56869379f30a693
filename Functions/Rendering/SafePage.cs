using System.Globalization;
using System.Text.Encodings.Web;
using Checker.Observing.Html;

namespace Checker.Rendering;

/// <summary>A stored page made anew, so that it can be looked at: no script, no request, no look of its own.</summary>
/// <param name="Body">The markup.</param>
/// <param name="Places">Of each thing sought, in the same order.</param>
/// <param name="IsCut">There was more.</param>
internal sealed record SafePage(string Body, IReadOnlyList<FoundPlace> Places, bool IsCut)
{
    private const int MostMarks = 500;

    /// <summary>Null for bytes that are no text, or that no reading makes sense of.</summary>
    public static SafePage? Of(DecodedText text, Uri address, HtmlEncoder encoder, IReadOnlyList<Sought> sought)
    {
        var markup = MarkupLimit.Cut(text.Text);
        if (!text.IsText || ParsedMarkup.Of(markup) is not { } document)
            return null;

        var tokens = Rebuilding.Of(document, HtmlPage.Of(document, address, text.Encoding), out var isCut);
        var marking = new Marking(tokens);
        var found = sought.Select(marking.Find).ToList();
        var marks = Apart(found.SelectMany(stretches => stretches));
        return new(
            new SafeWriter(encoder, marks).Write(tokens),
            [.. found.Select(stretches => Told(stretches, marks))],
            isCut || markup.Length < text.Text.Length);
    }

    /// <summary>The id of a mark in the page; 1 is the first.</summary>
    public static string Anchor(int mark) => string.Create(CultureInfo.InvariantCulture, $"m{mark}");

    /// <summary>In page order, those that overlap as one.</summary>
    private static List<Stretch> Apart(IEnumerable<Stretch> stretches)
    {
        List<Stretch> apart = [];
        foreach (var stretch in stretches.OrderBy(stretch => stretch.Start))
        {
            if (apart is [.., var last] && stretch.Start < last.End)
                apart[^1] = last with { End = Math.Max(last.End, stretch.End) };
            else if (apart.Count < MostMarks)
                apart.Add(stretch);
            else
                break;
        }

        return apart;
    }

    private static FoundPlace Told(IReadOnlyList<Stretch> stretches, List<Stretch> marks)
    {
        int[] hit = [.. stretches.Select(one => marks.FindIndex(mark => mark.Start <= one.Start && mark.End >= one.End) + 1).Where(mark => mark > 0).Distinct()];
        return new(hit.Length, hit is [] ? null : hit.Min());
    }
}

/// <summary>Where on a page a finding is seen.</summary>
/// <param name="Count">Marks; 0 when its place could not be found.</param>
/// <param name="First">The number of the first mark; null without one.</param>
internal readonly record struct FoundPlace(int Count, int? First);
