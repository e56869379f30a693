namespace Checker.Sites;

/// <summary>Cells that hold several things, apart by semicolons or line breaks, and some by 、 too.</summary>
internal static class CellList
{
    private static readonly char[] Breaks = [';', '；', '\r', '\n'];
    private static readonly char[] BreaksAndCommas = [.. Breaks, '、'];

    public static IReadOnlyList<string> Read(string text, bool alsoCommas) => text.Split(
        alsoCommas ? BreaksAndCommas : Breaks,
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Write(IEnumerable<string> entries) => string.Join(';', entries);
}
