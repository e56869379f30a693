using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Checker.Pages;

/// <summary>
/// Encodes what pages show. A checked site's text may hold characters that are not seen and turn round or control what
/// is: a browser obeys them encoded, too. Here they come out as �, so that a page shows that something was there.
/// </summary>
internal sealed unsafe class InertEncoder : HtmlEncoder
{
    private const int Replacement = 0xFFFD;

    private static readonly HtmlEncoder Strict = Create(Settings());

    public override int MaxOutputCharactersPerInputCharacter => Strict.MaxOutputCharactersPerInputCharacter;

    public override int FindFirstCharacterToEncode(char* text, int textLength) => Strict.FindFirstCharacterToEncode(text, textLength);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Strict.TryEncodeUnicodeScalar(IsUnseen(unicodeScalar) ? Replacement : unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => Strict.WillEncode(unicodeScalar);

    private static TextEncoderSettings Settings()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue).Where(IsUnseen).Select(scalar => (char)scalar)]);
        return settings;
    }

    private static bool IsUnseen(int scalar) => scalar is not ('\n' or '\r' or '\t')
        && CharUnicodeInfo.GetUnicodeCategory(scalar) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
