using System.Collections.Frozen;

namespace Checker.Observing.Html;

/// <summary>The few characters that .NET's GB18030 reads otherwise than browsers do: it follows the edition of 2000 and knows no second wide space.</summary>
internal static class GbGaps
{
    private static readonly FrozenDictionary<char, char> Meant = new Dictionary<char, char>
    {
        ['\uE5E5'] = '\u3000',
        ['\uE7C7'] = '\u1E3F',
        ['\uE78D'] = '\uFE10',
        ['\uE78E'] = '\uFE12',
        ['\uE78F'] = '\uFE11',
        ['\uE790'] = '\uFE13',
        ['\uE791'] = '\uFE14',
        ['\uE792'] = '\uFE15',
        ['\uE793'] = '\uFE16',
        ['\uE794'] = '\uFE17',
        ['\uE795'] = '\uFE18',
        ['\uE796'] = '\uFE19',
        ['\uE81E'] = '\u9FB4',
        ['\uE826'] = '\u9FB5',
        ['\uE82B'] = '\u9FB6',
        ['\uE82C'] = '\u9FB7',
        ['\uE832'] = '\u9FB8',
        ['\uE843'] = '\u9FB9',
        ['\uE854'] = '\u9FBA',
        ['\uE864'] = '\u9FBB',
    }.ToFrozenDictionary();

    public static string Fill(string text) =>
        text.AsSpan().ContainsAnyInRange('\uE5E5', '\uE864')
            ? string.Create(text.Length, text, (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = Meant.GetValueOrDefault(from[i], from[i]);
            })
            : text;
}
