using Checker.Sites;

namespace Checker.Problems;

/// <summary>Reads what staff enter, member by member, and gathers every mistake as a sentence.</summary>
internal sealed class Entry
{
    public const int LongestName = 50;
    public const int LongestLine = 200;
    public const int LongestText = 4000;
    public const int MostFiles = 20;

    private readonly List<string> _mistakes = [];

    public IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>One line that must be there.</summary>
    public string Line(string name, string? text, int most) => Checked(name, Entering.Line(text), most, true);

    /// <summary>One line that may be left out: empty then.</summary>
    public string Wanted(string name, string? text, int most) => Checked(name, Entering.Line(text), most, false);

    /// <summary>Text of several lines that must be there.</summary>
    public string Text(string name, string? text, int most) => Checked(name, (text ?? "").Trim(), most, true, isLine: false);

    public IReadOnlyList<string> Lines(string name, IReadOnlyList<string>? texts)
    {
        Must(texts is null or { Count: <= MostFiles }, $"{name}不得超过{MostFiles}个。");
        return [.. (texts ?? []).Take(MostFiles).Select(text => Wanted(name, text, LongestLine)).Where(text => text is not "")];
    }

    /// <param name="from">The first day that may be; null for any.</param>
    /// <param name="to">The last day that may be; null for any.</param>
    public DateOnly Day(string name, DateOnly? day, DateOnly? from, DateOnly? to)
    {
        if (day is null)
            _mistakes.Add($"请填写{name}。");
        else if (day < from)
            _mistakes.Add($"{name}不得早于{Told(from.Value)}。");
        else if (day > to)
            _mistakes.Add($"{name}不得晚于{Told(to.Value)}。");
        return day ?? default;
    }

    /// <summary>Who acts; the one who signed in where nobody is said.</summary>
    public string Name(string? said, string signedIn) => Wanted("经办人", said, LongestName) is { Length: > 0 } name ? name : signedIn;

    public void Must(bool holds, string mistake)
    {
        if (!holds)
            _mistakes.Add(mistake);
    }

    public static string Told(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private string Checked(string name, string text, int most, bool required, bool isLine = true)
    {
        if (required && text is "")
            _mistakes.Add($"请填写{name}。");
        else if (text.Length > most)
            _mistakes.Add($"{name}不得超过{most}字。");
        else if (isLine && CellText.Fault(text) is { } fault)
            _mistakes.Add($"{name}{fault}。");
        return text;
    }
}
