using System.Numerics;

namespace Checker.Observing.Privacy;

/// <summary>ASCII digits in a row, in text or in bytes.</summary>
internal static class DigitRuns
{
    /// <summary>Looks at every so many-th sign alone: no row as long as is asked for goes by between two.</summary>
    /// <returns>The first row of at least <paramref name="least"/> digits, whole; null when there is none.</returns>
    public static (int Start, int Length)? First<T>(ReadOnlySpan<T> text, int least)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var at = least - 1; at < text.Length; at += least)
        {
            if (!IsDigit(text[at]))
                continue;

            var start = at;
            while (start > 0 && IsDigit(text[start - 1]))
                start--;
            while (at < text.Length && IsDigit(text[at]))
                at++;
            if (at - start >= least)
                return (start, at - start);
        }

        return null;
    }

    private static bool IsDigit<T>(T sign)
        where T : IBinaryInteger<T> => sign >= T.CreateTruncating('0') && sign <= T.CreateTruncating('9');
}
