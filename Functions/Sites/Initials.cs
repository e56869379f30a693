using System.Text;

namespace Checker.Sites;

/// <summary>
/// The pinyin initials of a name, as staff type them to find it (驻马店 is zmd). GB 2312 sorts its 3,755 characters of level 1
/// by pinyin, so that where each letter begins tells them all. Level 2 is sorted by radical: only those that stand in names
/// of places hereabouts are listed. A character of several readings has the one by which it is sorted, and what is in neither
/// has none.
/// </summary>
internal static class Initials
{
    /// <summary>Where each letter's characters begin in level 1; no syllable begins with i, u or v.</summary>
    private const string FirstOfLetter = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";

    private const string Letters = "abcdefghjklmnopqrstwxyz";

    /// <summary>Names of places: letter, then characters.</summary>
    private static readonly string[] Level2 =
        ["b亳泌", "c郴滁", "d儋", "f涪", "h珲濠", "j郏浚", "l漯蠡洺", "m渑岷", "p濮邳鄱郫", "q杞淇衢", "r芮", "s嵩睢泗濉嵊", "t郯滕", "w婺", "x荥淅鑫郇", "y驿偃郾鄢邕甬", "z鄄晟"];

    private static readonly char[] Table = Build();

    /// <summary>Letters and digits stand for themselves; what has no initial is left out.</summary>
    public static string Of(string name)
    {
        var initials = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (Table[c] is not '\0' and var letter)
                initials.Append(letter);
        }

        return initials.ToString();
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var firsts = FirstOfLetter.Select(first => Code(gb.GetBytes([first]))).ToList();
        for (var row = 0xB0; row <= 0xD7; row++)
        {
            // The last row of level 1 ends early.
            for (var cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++)
                table[gb.GetChars([(byte)row, (byte)cell])[0]] = Letters[firsts.FindLastIndex(first => first <= (row << 8) + cell)];
        }

        foreach (var line in Level2)
        {
            foreach (var c in line.Skip(1))
                table[c] = line[0];
        }

        foreach (var c in Enumerable.Range(0, 128).Select(code => (char)code).Where(char.IsAsciiLetterOrDigit))
            table[c] = char.ToLowerInvariant(c);
        return table;
    }

    private static int Code(byte[] bytes) => (bytes[0] << 8) + bytes[1];
}
