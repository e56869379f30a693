using System.Text;

namespace Checker.Observing.Privacy;

/// <summary>
/// Numbers of persons that nothing we keep may show: citizen identity numbers (GB 11643, 18 characters), bank cards
/// (UnionPay, 16 to 19 digits) and mobile telephones. Found in bytes of any encoding that leaves ASCII as it is, so that a
/// page is masked as it came. A number inside a longer run of digits is another thing; so is one whose check digit is
/// wrong, and a telephone's digits inside an address.
/// </summary>
internal static class PrivateNumbers
{
    private const int CitizenLength = 18;
    private const int MobileLength = 11;

    // The place, or the bank, may be known.
    private const int ShownAtStart = 6;

    private const byte Star = (byte)'*';

    public static bool AreIn(ReadOnlySpan<byte> text)
    {
        var at = 0;
        return Next(text, ref at) is not null;
    }

    /// <summary>
    /// Puts <c>*</c> over each number but its first six characters and its last (a card: its last four; a mobile number:
    /// all but the first three and the last four). The length stays.
    /// </summary>
    /// <returns>How many numbers were masked.</returns>
    public static int Mask(Span<byte> text)
    {
        var count = 0;
        for (var at = 0; Next(text, ref at) is { } number; count++)
            text[number.Hidden].Fill(Star);
        return count;
    }

    /// <summary>The text with its numbers masked.</summary>
    public static string Masked(string text)
    {
        if (!MayBeIn(text))
            return text;

        var bytes = Encoding.UTF8.GetBytes(text);
        return Mask(bytes) == 0 ? text : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Whether it has as many digits in a row as the shortest number: hardly any text has, and those need not be looked through.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => DigitRuns.First(text, MobileLength) is not null;

    /// <summary>The next number from <paramref name="at"/> on, which moves behind it; null when there is none.</summary>
    public static PrivateNumber? Next(ReadOnlySpan<byte> text, ref int at)
    {
        while (DigitRuns.First(text[at..], MobileLength) is var (skip, length))
        {
            var start = at + skip;
            at = start + length;
            if (EndsWideCharacter(text, start))
                start++;

            if (Read(text, start, at - start) is { } number)
                return number;
        }

        return null;
    }

    /// <summary>What <paramref name="length"/> digits from <paramref name="start"/> on are; null when they are nobody's.</summary>
    private static PrivateNumber? Read(ReadOnlySpan<byte> text, int start, int length)
    {
        var digits = text[start..];
        return length switch
        {
            MobileLength when IsMobile(text, start) => new(PrivateKind.Mobile, start, MobileLength, 3, 4),
            < 16 or > 19 => null,
            CitizenLength when IsCitizen(digits[..CitizenLength]) => Citizen(start),
            CitizenLength - 1 when digits.Length >= CitizenLength && IsCitizen(digits[..CitizenLength]) => Citizen(start),
            _ when IsCard(digits[..length]) => new(PrivateKind.Card, start, length, ShownAtStart, 4),
            _ => null,
        };
    }

    private static PrivateNumber Citizen(int start) => new(PrivateKind.Citizen, start, CitizenLength, ShownAtStart, 1);

    /// <summary>In running text or a cell; a name of a file or a parameter has letters, slashes or the like beside it.</summary>
    private static bool IsMobile(ReadOnlySpan<byte> text, int start) =>
        text[start] is (byte)'1' && text[start + 1] is >= (byte)'3' and <= (byte)'9'
        && !(start > 0 && IsOfAddress(text[start - 1]))
        && !(start + MobileLength < text.Length && IsOfAddress(text[start + MobileLength]));

    private static bool IsOfAddress(byte c) => char.IsAsciiLetterOrDigit((char)c) || "/_-=.&%#?+*\\"u8.Contains(c);

    /// <summary>
    /// Whether the digit here is the last byte of a four-byte character of GB18030 (high, digit, high, digit): rare
    /// characters are common in names, and numbers follow names. No other text has a lone high byte between two digits.
    /// </summary>
    private static bool EndsWideCharacter(ReadOnlySpan<byte> text, int at) =>
        at >= 3 && text[at - 1] > 0x80 && char.IsAsciiDigit((char)text[at - 2]) && text[at - 3] > 0x80;

    private static bool IsCitizen(ReadOnlySpan<byte> number) =>
        IsDate(Value(number[6..10]), Value(number[10..12]), Value(number[12..14])) && IsMod11(number);

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1800 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>ISO 7064 MOD 11-2; X, the last character only, stands for 10.</summary>
    private static bool IsMod11(ReadOnlySpan<byte> number)
    {
        var remainder = 0;
        foreach (var digit in number[..^1])
            remainder = (remainder + digit - '0') * 2 % 11;

        return number[^1] switch
        {
            (byte)'X' or (byte)'x' => (remainder + 10) % 11 == 1,
            >= (byte)'0' and <= (byte)'9' => (remainder + number[^1] - '0') % 11 == 1,
            _ => false,
        };
    }

    private static bool IsCard(ReadOnlySpan<byte> number) => number.StartsWith("62"u8) && IsLuhn(number);

    private static bool IsLuhn(ReadOnlySpan<byte> number)
    {
        var sum = 0;
        for (var i = 1; i <= number.Length; i++)
        {
            var digit = number[^i] - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }

    private static int Value(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = value * 10 + digit - '0';
        return value;
    }
}

internal enum PrivateKind
{
    Citizen,
    Card,
    Mobile,
}

/// <summary>Where a number lies in bytes, and how much of it may be shown.</summary>
/// <param name="ShownFirst">How many of its characters, from its start.</param>
/// <param name="ShownLast">Likewise from its end.</param>
internal readonly record struct PrivateNumber(PrivateKind Kind, int Start, int Length, int ShownFirst, int ShownLast)
{
    public Range Whole => Start..(Start + Length);

    public Range Hidden => (Start + ShownFirst)..(Start + Length - ShownLast);
}
