using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>
/// The page of GB/T 9704-2012, in twentieths of a point: A4, a type area of 156 by 225 mm, 22 lines of 28 characters. Of
/// 3号 type, 16 pt, only 27 go into 156 mm: the grid draws the characters closer by 848/4096 pt.
/// </summary>
internal static class Layout
{
    public const int TextWidth = 8845;

    /// <summary>One of 22 lines.</summary>
    public const int Line = 579;

    /// <summary>One of 28 characters.</summary>
    public const int Character = 316;

    /// <summary>The type area's top to the red head: 35 mm.</summary>
    public const int AboveMark = 1984;

    /// <summary>The red rule lies 4 mm below the number, in points.</summary>
    public const int AboveRule = 11;

    /// <summary>Addressees that fill more lines than this leave no room for text on page one.</summary>
    public const int MostAddresseeLines = 8;

    public const int CharactersInLine = 28;

    /// <param name="even">Footer of even pages.</param>
    public static SectionProperties Section(string odd, string even) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = even },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1587, Header = 851, Footer = 1446, Gutter = 0 },
        new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = Line, CharacterSpace = -848 });

    public static string Text(this int twips) => twips.ToString(CultureInfo.InvariantCulture);
}
