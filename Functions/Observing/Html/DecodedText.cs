using System.Buffers;
using System.Text;

namespace Checker.Observing.Html;

/// <summary>A text and how its bytes were read.</summary>
internal sealed record DecodedText(string Text, WebEncoding As, EncodingChoice Choice)
{
    private const int Sample = 20_000;

    private static readonly SearchValues<char> Damage = SearchValues.Create(
        ['\uFFFD', .. Enumerable.Range(0, 256).Select(code => (char)code).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c))]);

    public Encoding Encoding => As.Encoding;

    public string Name => As.Name;

    /// <summary>Whether the text makes sense at all: bytes of a picture do not.</summary>
    public bool IsText { get; } = MakesSense(Text.AsSpan(0, Math.Min(Text.Length, Sample)));

    private static bool MakesSense(ReadOnlySpan<char> sample)
    {
        var damaged = 0;
        for (var rest = sample; rest.IndexOfAny(Damage) is var at and >= 0; rest = rest[(at + 1)..])
            damaged++;
        return damaged * 10 <= sample.Length;
    }
}
