namespace Checker.Sites;

/// <summary>
/// A spreadsheet runs a cell that begins with one of these as a formula. An apostrophe before it makes it text, and is
/// taken off when the file comes back; text that itself begins with an apostrophe gets one too, so that nothing is lost.
/// </summary>
internal static class FormulaGuard
{
    private const string Starts = "=+-@＝＋－＠\t\r\n'";

    public static string Guard(string text) => Runs(text) ? "'" + text : text;

    public static string Unguard(string text) => text is ['\'', .. var rest] && Runs(rest) ? rest : text;

    private static bool Runs(string text) => text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal);
}
