using System.Security.Cryptography;
using System.Text;
using Checker.Sites;

namespace Checker.Observing.Wordings;

/// <summary>An entry as it is proposed, every word of it still to be believed.</summary>
internal sealed record LexiconDraft(string? Wrong, string? Right, string? Class, IReadOnlyList<string>? Excuses, DateOnly? Since)
{
    public const int LongestWord = 60;
    public const int MostExcuses = 20;

    /// <summary>One character is found everywhere.</summary>
    private const int ShortestWord = 2;

    public (LexiconEntry? Entry, IReadOnlyList<string> Mistakes) Read(string by, DateTimeOffset now)
    {
        var mistakes = new List<string>();
        var (wrong, right) = (Word("错误写法", Wrong, mistakes), Word("正确写法", Right, mistakes));
        var @class = Word("类别", Class, mistakes);
        string[] excuses = [.. (Excuses ?? []).Select(text => (text ?? "").Trim()).Where(text => text.Length > 0).Distinct()];
        if (wrong.Length is > 0 and < ShortestWord)
            mistakes.Add($"错误写法不得少于{ShortestWord}字。");
        if (wrong.Length > 0 && wrong == right)
            mistakes.Add("错误写法与正确写法相同。");
        if (excuses.Length > MostExcuses)
            mistakes.Add($"例外语境不得超过{MostExcuses}个。");
        mistakes.AddRange(excuses.Where(excuse => !excuse.Contains(wrong, StringComparison.Ordinal)).Select(excuse => $"例外语境“{excuse}”中没有“{wrong}”。"));
        mistakes.AddRange(excuses.Where(excuse => excuse.Length > LongestWord || CellText.Fault(excuse) is not null).Select(excuse => $"例外语境“{excuse}”过长，或含有不可见字符。"));
        return mistakes is not [] ? (null, mistakes) : (new LexiconEntry
        {
            Id = IdOf(wrong),
            Wrong = wrong,
            Right = right,
            Class = @class,
            Excuses = excuses,
            Since = Since,
            Notes = [new LexiconNote(now, by, "提出")],
        }, []);
    }

    private static string IdOf(string wrong) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wrong)).AsSpan(..8));

    private static string Word(string name, string? text, List<string> mistakes)
    {
        var word = (text ?? "").Trim();
        if (word is "")
            mistakes.Add($"请填写{name}。");
        else if (word.Length > LongestWord)
            mistakes.Add($"{name}不得超过{LongestWord}字。");
        else if (CellText.Fault(word) is { } fault)
            mistakes.Add($"{name}{fault}。");
        return word;
    }
}
