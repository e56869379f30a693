using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>— 1 —, one character from the outer edge: right on odd pages, left on even ones.</summary>
internal static class PageNumbers
{
    public static Footer On(bool odd) => new(new Paragraph(
        Lines.Style(
            StyleSheet.PageNumber,
            odd ? new Indentation { Right = Layout.Character.Text() } : new Indentation { Left = Layout.Character.Text() },
            new Justification { Val = odd ? JustificationValues.Right : JustificationValues.Left }),
        Lines.Run("— "),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Lines.Run("1"),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
        Lines.Run(" —")));
}
