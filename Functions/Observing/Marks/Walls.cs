using Checker.Fetching;
using Checker.Observing.Html;

namespace Checker.Observing.Marks;

/// <summary>
/// Bot walls, log-ins and limits. A mark in the headers alone says only that a wall stands there, and most visitors pass
/// it: on a page that opened it counts only where there is next to nothing to read.
/// </summary>
internal static class Walls
{
    /// <summary>A page that opened and has so much to read is none, whatever its head says.</summary>
    public const int ChallengeText = 200;

    private static readonly WallWords Words = EmbeddedWords.Read<WallWords>("walls");

    /// <summary>The wall's name or status; null when the page is none.</summary>
    public static string? Of(Exchange page, string html, HtmlPage? parsed)
    {
        var opened = page.Status is >= 200 and < 300;
        if (opened && (parsed is null || parsed.Text.Length >= ChallengeText || parsed.Links.Count >= 5))
            return null;

        var mark = Words.Marks.FirstOrDefault(wall => Holds(wall.Body, html)) ?? Words.Marks.FirstOrDefault(wall => Holds(wall.Head, page.ResponseHead));
        if (Words.Statuses.Contains(page.Status))
            return mark is null ? $"status {page.Status}" : $"{mark.Name}, status {page.Status}";
        if (mark is null)
            return null;
        if (!opened)
            return Holds(mark.Body, html) || page.Status is not (404 or 410) ? $"{mark.Name}, status {page.Status}" : null;

        return parsed!.Heads("script").Any() || Holds(mark.Body, parsed.Text) ? mark.Name : null;
    }

    private static bool Holds(IReadOnlyList<string> marks, string text) =>
        marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    private sealed record WallWords(IReadOnlyList<int> Statuses, IReadOnlyList<Wall> Marks);

    private sealed record Wall(string Name, IReadOnlyList<string> Head, IReadOnlyList<string> Body);
}
