using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>The typefaces of official documents, by the names that offices have them under, and what stands in where one is missing.</summary>
internal static class Faces
{
    public const string Title = "方正小标宋简体";
    public const string Body = "仿宋_GB2312";
    public const string Heading = "黑体";
    public const string Subheading = "楷体_GB2312";
    public const string Page = "宋体";

    private static readonly (string Name, string Other, string Panose)[] All =
    [
        (Title, "方正小标宋_GBK;宋体", "03000509000000000000"),
        (Body, "仿宋;FangSong", "02010609030101010101"),
        (Heading, "SimHei", "02010609060101010101"),
        (Subheading, "楷体;KaiTi", "02010609030101010101"),
        (Page, "SimSun", "02010600030101010101"),
    ];

    public static Fonts Table() => new(All.Select(face => new Font(
        new AltName { Val = face.Other },
        new Panose1Number { Val = face.Panose },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = FontFamilyValues.Modern },
        new Pitch { Val = FontPitchValues.Fixed })
    { Name = face.Name }));

    /// <summary>One face for all scripts: figures stand in the same type as the text.</summary>
    public static RunFonts Of(string face) => new() { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face };
}
