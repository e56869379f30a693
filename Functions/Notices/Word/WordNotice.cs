using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Checker.Notices.Word;

/// <summary>The notice as a Word document by GB/T 9704-2012. Text stays text: no fields but the page's number, no links, no controls.</summary>
internal static class WordNotice
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Write(Notice notice, NoticeForm form, Stream stream)
    {
        if (form is NoticeForm.Public)
            notice = PublicText.Of(notice);

        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = InertText.Of(notice.Title);
        document.PackageProperties.Creator = InertText.Of(notice.Head.Office);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = StyleSheet.Sheet();
        main.AddNewPart<FontTablePart>().Fonts = Faces.Table();
        main.AddNewPart<DocumentSettingsPart>().Settings = Settings();
        var section = Layout.Section(Footer(main, odd: true), Footer(main, odd: false));

        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        foreach (var element in HeadPart.Of(notice, form).Concat(TextPart.Of(notice)))
            writer.WriteElement(element);
        foreach (var annex in notice.Annexes)
            AnnexPart.Write(writer, annex, notice.Head.OfficeUsual ?? notice.Head.Office);
        foreach (var element in ImprintPart.Of(notice, form))
            writer.WriteElement(element);
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
