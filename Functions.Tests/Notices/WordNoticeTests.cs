using System.Xml.Linq;
using Checker.Notices;
using Checker.Notices.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Checker.Tests.Notices;

public sealed class WordNoticeTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Hostile => ["=cmd|' /C calc'!A0", "<w:p><w:r><w:t>注入</w:t></w:r></w:p>", "甲\r\n乙\t丙", new string('长', 300), "😀👨‍👩‍👧网站", "abc\u202Egpj.exe", "\0\u0001\u001f\ufffe", "\ud800半个", "]]>&amp;"];

    [Theory]
    [InlineData("ForReview")]
    [InlineData("Final")]
    [InlineData("Public")]
    public void Every_form_is_a_valid_document(string form)
    {
        using var document = Open(Enum.Parse<NoticeForm>(form));

        Assert.Empty(Errors(document));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_a_site_is_called_stays_text(string name)
    {
        var material = Notice2016.Material with { Sites = [.. Notice2016.Material.Sites.Select(site => site with { Name = name, BodyName = name, Addressee = name })] };

        using var document = Open(NoticeForm.Final, material);

        Assert.Empty(Errors(document));
        Assert.Equal(InertText.Of(name), Rows(document, 1)[1][2]);
        Assert.DoesNotContain(document.MainDocumentPart!.Document.InnerText, c => char.IsControl(c) || c is '\u202E' or '\ufffe');
    }

    [Fact]
    public void The_page_is_that_of_the_standard()
    {
        using var document = Open(NoticeForm.Final);
        var section = Xml(document).Descendants(W + "sectPr").Single();

        Assert.Equal("w:w=11906 w:h=16838", Told(section.Element(W + "pgSz")!));
        Assert.Equal("w:top=2098 w:right=1474 w:bottom=1984 w:left=1587 w:header=851 w:footer=1446 w:gutter=0", Told(section.Element(W + "pgMar")!));
        Assert.Equal("w:type=linesAndChars w:linePitch=579 w:charSpace=-848", Told(section.Element(W + "docGrid")!));
        Assert.InRange(28 * (16 - (848 / 4096.0)), 0, Layout.TextWidth / 20.0);
        Assert.InRange(29 * (16 - (848 / 4096.0)), Layout.TextWidth / 20.0, double.MaxValue);
        Assert.InRange(22 * 579, 0, 16838 - 2098 - 1984);
        Assert.Equal(Layout.TextWidth, 11906 - 1474 - 1587);
    }

    /// <summary>Also where a program does not know the grid, or gives a wide character two cells of it.</summary>
    [Fact]
    public void Lines_and_characters_keep_their_distance_by_themselves()
    {
        using var document = Open(NoticeForm.Final);
        var normal = XDocument.Load(document.MainDocumentPart!.StyleDefinitionsPart!.GetStream())
            .Descendants(W + "style").Single(style => style.Attribute(W + "styleId")!.Value == "Normal");

        Assert.Equal("w:line=579 w:lineRule=exact", Told(normal.Element(W + "pPr")!.Element(W + "spacing")!));
        var apart = int.Parse(normal.Element(W + "rPr")!.Element(W + "spacing")!.Attribute(W + "val")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(28 * (320 + apart), 0, Layout.TextWidth);
        Assert.InRange(29 * (320 + apart), Layout.TextWidth + 1, int.MaxValue);
    }

    [Fact]
    public void The_draft_has_no_red_head_no_number_and_no_imprint()
    {
        using var document = Open(NoticeForm.ForReview);
        var texts = Texts(document);

        Assert.Equal(["送审稿", "驻政办〔2016〕  号"], texts.Take(2));
        Assert.DoesNotContain("FF0000", Xml(document).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(texts, text => text.Contains("59", StringComparison.Ordinal) || text.Contains("印发", StringComparison.Ordinal));
    }

    [Fact]
    public void The_final_version_begins_with_the_red_head()
    {
        using var document = Open(NoticeForm.Final);
        var paragraphs = Xml(document).Descendants(W + "p").ToList();

        Assert.Equal(["驻马店市人民政府办公室文件", "驻政办〔2016〕59号", "驻马店市人民政府办公室关于政府网站抽查情况的通报"], Texts(document).Take(3));
        Assert.Equal("w:val=FF0000", Told(paragraphs[0].Descendants(W + "color").Single()));
        Assert.Equal("w:val=single w:color=FF0000 w:sz=12 w:space=11", Told(paragraphs[1].Descendants(W + "bottom").Single()));
        Assert.Equal("1984", StyleOf(document, StyleSheet.Mark).Descendants<SpacingBetweenLines>().Single().Before!.Value);
    }

    [Fact]
    public void The_parts_stand_in_their_order()
    {
        using var document = Open(NoticeForm.Final);
        var texts = Texts(document);
        string[] order =
        [
            "各县、区人民政府，经济开发区、市产业集聚区管委会，市直有关单位：", "一、总体情况", "二、存在问题", "三、下一步工作要求",
            "附件：1.驻马店市政府办公室抽查问题至今未整改到位网站名单", "2.驻马店市政府办公室抽查发现的不合格政府网站名单及问题",
            "驻马店市人民政府办公室", "2016年5月18日", "（此件公开发布）", "附件1", "驻马店市政府办公室抽查问题至今未整改到位网站名单", "附件2",
            "驻马店市政府办公室抽查发现的不合格政府网站名单及问题", "（抽查时间5.3—5.17）", "抄送：省政府办公厅，市委办公室。", "2016年5月18日印发",
        ];

        Assert.Equal(order, texts.Where(order.Contains).SkipWhile(text => text != order[0]).Where((text, index) => text != "驻马店市人民政府办公室" || index < 10));
    }

    [Theory]
    [InlineData(StyleSheet.Text, "仿宋_GB2312", "32")]
    [InlineData(StyleSheet.Heading, "黑体", "32")]
    [InlineData(StyleSheet.Subheading, "楷体_GB2312", "32")]
    [InlineData(StyleSheet.Title, "方正小标宋简体", "44")]
    [InlineData(StyleSheet.AnnexLabel, "黑体", "32")]
    [InlineData(StyleSheet.Imprint, "仿宋_GB2312", "28")]
    [InlineData(StyleSheet.PageNumber, "宋体", "28")]
    public void Every_kind_of_line_has_its_face_and_size(string style, string face, string size)
    {
        using var document = Open(NoticeForm.Final);
        var run = StyleOf(document, style).StyleRunProperties!;

        Assert.Equal((face, size), (run.RunFonts!.EastAsia!.Value, run.FontSize!.Val!.Value));
        Assert.Contains(document.MainDocumentPart!.FontTablePart!.Fonts.Elements<Font>(), font => font.Name == face && font.AltName?.Val?.Value is { Length: > 0 });
    }

    [Fact]
    public void Text_is_two_characters_in_and_the_signature_stays_with_it()
    {
        using var document = Open(NoticeForm.Final);

        Assert.Equal(200, StyleOf(document, StyleSheet.Text).Descendants<Indentation>().Single().FirstLineChars!.Value);
        Assert.NotEmpty(StyleOf(document, StyleSheet.AnnexNote).Descendants<KeepNext>());
        var signature = Of(document, StyleSheet.Signature);
        Assert.NotEmpty(signature[0].Descendants<KeepNext>());
        Assert.Equal("1158", signature[0].Descendants<SpacingBetweenLines>().Single().Before!.Value);
        Assert.Equal(["553", "1264"], signature.Select(line => line.Descendants<Indentation>().Single().Right!.Value));
    }

    [Fact]
    public void A_notice_without_annexes_keeps_its_last_words_with_the_signature()
    {
        var notice = Compose(Notice2016.Material) with { Annexes = [] };

        using var document = Open(NoticeForm.Final, notice);

        Assert.NotEmpty(Of(document, StyleSheet.Text).Single(line => line.InnerText.StartsWith("联系人", StringComparison.Ordinal)).Descendants<KeepNext>());
    }

    [Fact]
    public void Each_annex_begins_a_page_and_repeats_its_head()
    {
        using var document = Open(NoticeForm.Final);
        var tables = document.MainDocumentPart!.Document.Descendants<Table>().ToList();

        Assert.NotEmpty(StyleOf(document, StyleSheet.AnnexLabel).Descendants<PageBreakBefore>());
        Assert.Equal(["附件1", "附件2"], Of(document, StyleSheet.AnnexLabel).Select(line => line.InnerText));
        Assert.All(tables.Take(2), table => Assert.Single(table.Descendants<TableHeader>()));
        Assert.All(tables.SelectMany(table => table.Elements<TableRow>()), row => Assert.NotEmpty(row.Descendants<CantSplit>()));
    }

    [Fact]
    public void A_units_cell_stands_over_its_rows()
    {
        using var document = Open(NoticeForm.Final);

        var merges = document.MainDocumentPart!.Document.Descendants<Table>().ElementAt(1).Descendants<VerticalMerge>().Select(merge => merge.Val!.InnerText);

        Assert.Equal("restart continue restart continue restart continue restart continue", string.Join(' ', merges));
    }

    [Fact]
    public void The_annexes_rows_are_those_of_the_model()
    {
        using var document = Open(NoticeForm.Final);
        var notice = Compose(Notice2016.Material);

        for (var i = 0; i < 2; i++)
            Assert.Equal(notice.Annexes[i].Rows.Select(row => row.Cells.Select(cell => cell.Text)), Rows(document, i).Skip(1));
    }

    [Fact]
    public void The_imprint_has_three_rules_and_stands_at_the_foot_of_the_last_page()
    {
        using var document = Open(NoticeForm.Final);
        var imprint = document.MainDocumentPart!.Document.Descendants<Table>().Last();
        var borders = imprint.Descendants<TableBorders>().Single();

        Assert.Equal(["抄送：省政府办公厅，市委办公室。", "驻马店市人民政府办公室", "2016年5月18日印发"], imprint.Descendants<TableCell>().Select(cell => cell.InnerText));
        Assert.Equal((8u, 6u, 8u), (borders.TopBorder!.Size!.Value, borders.InsideHorizontalBorder!.Size!.Value, borders.BottomBorder!.Size!.Value));
        Assert.Equal("bottom", imprint.Descendants<TablePositionProperties>().Single().TablePositionYAlignment!.InnerText);
        Assert.All([imprint.PreviousSibling<Paragraph>(), imprint.NextSibling<Paragraph>()], tail => Assert.Equal(StyleSheet.Tail, tail!.ParagraphProperties!.ParagraphStyleId!.Val!.Value));
        Assert.IsType<SectionProperties>(imprint.NextSibling<Paragraph>()!.NextSibling());
    }

    [Fact]
    public void Page_numbers_stand_right_on_odd_pages_and_left_on_even_ones()
    {
        using var document = Open(NoticeForm.Final);
        var main = document.MainDocumentPart!;
        var footers = main.Document.Descendants<FooterReference>().ToDictionary(
            reference => reference.Type!.InnerText!, reference => ((FooterPart)main.GetPartById(reference.Id!)).Footer);

        Assert.Equal("right", footers["default"].Descendants<Justification>().Single().Val!.InnerText);
        Assert.Equal("left", footers["even"].Descendants<Justification>().Single().Val!.InnerText);
        Assert.All(footers.Values, footer => Assert.Equal("—  PAGE 1 —", footer.InnerText));
        Assert.NotEmpty(main.DocumentSettingsPart!.Settings.Descendants<EvenAndOddHeaders>());
    }

    [Fact]
    public void The_public_version_has_its_metadata_and_no_persons_and_no_addresses()
    {
        var material = Notice2016.Material with { Choices = [new(Notice2016.IdOf(3)) { Note = "跳转至 http://bet.example/a?b=1，bet.example:81 和 10.0.0.1" }] };

        using var document = Open(NoticeForm.Public, material);
        var text = document.MainDocumentPart!.Document.InnerText;

        Assert.StartsWith("索引号S0001-0205-2016-00231主题分类市政府办公室发文机关驻马店市人民政府办公室成文日期2016年5月18日", text, StringComparison.Ordinal);
        Assert.Contains("公开属性主动公开", text, StringComparison.Ordinal);
        Assert.Contains("网站被篡改成赌博网站(跳转至 （网址略），（网址略） 和 （网址略）)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("联系人", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0000000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bet.example", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8 * 28, true)]
    [InlineData((8 * 28) + 1, false)]
    public void Addressees_without_end_stand_in_the_imprint(int length, bool above)
    {
        var material = Notice2016.Material with { Head = Notice2016.Material.Head with { Addressees = [new string('县', length - 1)] } };

        using var document = Open(NoticeForm.Final, material);

        Assert.Equal(above, Of(document, StyleSheet.Addressees).Count > 0);
        Assert.Equal(!above, Of(document, StyleSheet.Imprint).Any(line => line.InnerText.StartsWith("主送：", StringComparison.Ordinal)));
    }

    [Fact]
    public void There_are_no_links_no_controls_and_no_macros()
    {
        using var document = Open(NoticeForm.Final);
        var xml = Xml(document);

        Assert.Empty(xml.Descendants(W + "hyperlink").Concat(xml.Descendants(W + "sdt")).Concat(xml.Descendants(W + "object")));
        Assert.Empty(document.MainDocumentPart!.ExternalRelationships.Concat<ReferenceRelationship>(document.MainDocumentPart.HyperlinkRelationships));
    }

    private static IEnumerable<string> Errors(WordprocessingDocument document) =>
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}");

    private static Notice Compose(NoticeMaterial material) => NoticeComposer.Compose(material, Notice2016.Template, Notice2016.RuleSet);

    private static WordprocessingDocument Open(NoticeForm form, NoticeMaterial? material = null)
    {
        material ??= Notice2016.Material;
        return Open(form, Compose(material with { Head = material.Head with { CopiesTo = ["省政府办公厅", "市委办公室"] } }));
    }

    private static WordprocessingDocument Open(NoticeForm form, Notice notice)
    {
        var stream = new MemoryStream();
        WordNotice.Write(notice, form, stream);
        stream.Position = 0;
        return WordprocessingDocument.Open(stream, isEditable: false);
    }

    private static XDocument Xml(WordprocessingDocument document) => XDocument.Parse(document.MainDocumentPart!.Document.OuterXml);

    private static List<string> Texts(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)];

    private static List<Paragraph> Of(WordprocessingDocument document, string style) =>
        [.. document.MainDocumentPart!.Document.Descendants<Paragraph>().Where(line => line.ParagraphProperties?.ParagraphStyleId?.Val == style)];

    private static List<List<string>> Rows(WordprocessingDocument document, int table) =>
        [.. document.MainDocumentPart!.Document.Descendants<Table>().ElementAt(table).Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList())];

    private static Style StyleOf(WordprocessingDocument document, string id) =>
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    private static string Told(XElement element) => string.Join(' ', element.Attributes().Where(attribute => attribute.Name.Namespace == W).Select(attribute => $"w:{attribute.Name.LocalName}={attribute.Value}"));
}
