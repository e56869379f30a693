using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>A Word file with the page, the styles and the page numbers of an official document.</summary>
internal static class WordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="content">Writes what stands in the document, line by line.</param>
    public static void Write(Stream stream, string title, string office, Action<OpenXmlWriter> content)
    {
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = InertText.Of(title);
        document.PackageProperties.Creator = InertText.Of(office);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = StyleSheet.Sheet();
        main.AddNewPart<FontTablePart>().Fonts = Faces.Table();
        main.AddNewPart<DocumentSettingsPart>().Settings = Settings();
        var section = Layout.Section(Footer(main, odd: true), Footer(main, odd: false));

        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        content(writer);
        writer.WriteElement(section);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Footer(MainDocumentPart main, bool odd)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = PageNumbers.On(odd);
        return main.GetIdOfPart(part);
    }

    private static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));
}
