using System.Net;
using System.Xml.Linq;
using Checker.Notices;
using Checker.Notices.Html;
using Checker.Notices.Papers;
using Checker.Notices.Spreadsheets;
using Checker.Notices.Word;
using Checker.Pages;
using Checker.Tests.Notices.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HtmlAgilityPack;
using Xunit;

namespace Checker.Tests.Notices;

/// <summary>Whatever a site or a unit is called, every kind of document says it as text and is valid.</summary>
public sealed class HostileDocumentsTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Names =>
    [
        "=cmd|' /C calc'!A0", "<w:p>", "<script>alert(1)</script>", "甲\r\n乙\u2028丙", new string('长', 300), "😀👨‍👩‍👧", "倒\u202E过\u200F来\u2066", "\0\u0001\ufffe\ud800", "{office}", "&amp;'\"",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void In_Word_it_is_text(string name)
    {
        foreach (var (_, documents, form) in Documents(name))
        {
            using var stream = new MemoryStream();
            WordNotice.Write(documents, form, stream);
            stream.Position = 0;
            using var file = WordprocessingDocument.Open(stream, isEditable: false);
            var body = XDocument.Parse(file.MainDocumentPart!.Document.OuterXml);

            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            Assert.Contains(InertText.Of(name), string.Concat(body.Descendants(W + "t").Select(text => text.Value)), StringComparison.Ordinal);
            Assert.Empty(body.Descendants(W + "hyperlink").Concat(body.Descendants(W + "sdt")).Concat(body.Descendants(W + "object")));
            Assert.All(body.Descendants(W + "tr"), row => Assert.NotEmpty(row.Descendants(W + "cantSplit")));
            Assert.Equal(documents.Sum(document => document.Annexes.Count), body.Descendants(W + "tblHeader").Count());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void On_a_page_it_is_text(string name)
    {
        foreach (var (kind, documents, form) in Documents(name))
        {
            var page = new HtmlDocument();
            page.LoadHtml(HtmlNotice.Of(documents, form, new InertEncoder()));

            Assert.Empty(page.DocumentNode.Descendants("script").Concat(page.DocumentNode.Descendants("a")));
            Assert.True(WebUtility.HtmlDecode(page.DocumentNode.InnerText).Contains(InertText.Of(name), StringComparison.Ordinal), kind);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_Excel_it_is_text_and_comes_back_as_it_was(string name)
    {
        foreach (var (_, documents, _) in Documents(name).Where(each => each.Documents[0].Annexes.Count > 0))
        {
            using var stream = new MemoryStream();
            WorkbookFile.Write(NoticeWorkbook.Of(documents[0]), stream);
            stream.Position = 0;
            using var file = SpreadsheetDocument.Open(stream, isEditable: false);
            var cells = file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToList();
            var expected = documents[0].Annexes.SelectMany(annex => annex.Rows).SelectMany(row => row.Cells).Select(cell => InertText.Of(cell.Text));

            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            Assert.Empty(cells.SelectMany(cell => cell.Descendants<CellFormula>()));
            Assert.Empty(expected.Except(cells.Select(cell => cell.InnerText)));
        }
    }

    private static IEnumerable<(string Kind, IReadOnlyList<Notice> Documents, NoticeForm Form)> Documents(string name)
    {
        var material = Notice2016.Material with
        {
            Sites = [.. Notice2016.Material.Sites.Select(site => site with { Name = name, BodyName = name, Addressee = name, Sponsor = name })],
            Head = Notice2016.Material.Head with { Addressees = [name], CopiesTo = [name], ReportPlace = name },
        };
        var notice = NoticeComposer.Compose(material, Notice2016.Template, Notice2016.RuleSet);
        foreach (var form in Enum.GetValues<NoticeForm>())
            yield return ($"notice {form}", [notice], form);
        yield return ("letters", [.. Letters.Of(material, Notice2016.Template, Notice2016.RuleSet).Select(LetterDocument.Of)], NoticeForm.Plain);
        foreach (var (kind, paper) in SomePapers.All(name).Where(each => each.Kind is not PaperKind.Year))
            yield return (kind.Id(), [paper], paper.IsSigned ? NoticeForm.Final : NoticeForm.Plain);
    }
}
