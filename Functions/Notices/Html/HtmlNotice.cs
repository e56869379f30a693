using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Checker.Notices.Html;

/// <summary>The notice as a page that prints like the document. Every word goes through the encoder.</summary>
internal sealed class HtmlNotice
{
    private const string Style = """
        body{margin:2em auto;max-width:42em;font:16pt/1.75 FangSong_GB2312,FangSong,STFangsong,"Noto Serif CJK SC",serif;color:#000;background:#fff}
        h1{font:22pt/1.5 FZXiaoBiaoSong-B05S,STZhongsong,"Noto Serif CJK SC",serif;text-align:center;margin:1.5em 0 1em}
        h2,h3{font-size:16pt;font-weight:400;text-indent:2em;margin:0}h2,.label{font-family:SimHei,"Noto Sans CJK SC",sans-serif}
        h3,.lead,.note{font-family:KaiTi_GB2312,KaiTi,STKaiti,serif}p{margin:0;text-indent:2em;overflow-wrap:anywhere}
        .to,.label,.head,.note,.beside{text-indent:0}.beside{font-size:14pt}.mark{color:#f00;font-size:34pt;line-height:1.3;text-align:center;text-indent:0}
        .head,.note{text-align:center}.rule{border:0;border-top:2px solid #f00;margin:.8em 0}.annexes{margin-top:1.75em}.annexes p{text-indent:0;padding-left:5em}
        .annexes p:first-child{text-indent:-3em}.sign{text-align:right;margin-top:3.5em;margin-right:4em}.sign p{text-indent:0}
        table{border-collapse:collapse;width:100%;font-size:14pt;line-height:1.4}th,td{border:1px solid #000;padding:.2em .4em;text-align:left;overflow-wrap:anywhere}
        th{font-family:SimHei,"Noto Sans CJK SC",sans-serif;font-weight:400;text-align:center}td.middle{text-align:center}.dense{font-size:10.5pt}section{margin-top:3em}
        .imprint{border-top:1.3px solid #000;border-bottom:1.3px solid #000;font-size:14pt;margin-top:3em}.imprint p{text-indent:0;padding:0 1em}.imprint p+p{border-top:1px solid #000}
        .imprint span{float:right}
        @page{size:A4;margin:37mm 26mm 35mm 28mm}article+article{margin-top:6em}@media print{body{margin:0;max-width:none}article+article{break-before:page;margin:0}section{break-before:page;margin:0 1px 0 0}section.inline{break-before:auto}thead{display:table-header-group}tr{break-inside:avoid}.sign{break-inside:avoid;break-before:avoid}}
        """;

    /// <summary>What the page's answer says to the browser: its one style sheet and nothing else.</summary>
    public static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private readonly StringBuilder _html = new();
    private readonly HtmlEncoder _encoder;

    private HtmlNotice(HtmlEncoder encoder) => _encoder = encoder;

    public static string Of(Notice notice, NoticeForm form, HtmlEncoder encoder) => Of([notice], form, encoder);

    /// <param name="documents">At least one; each begins a page when it is printed.</param>
    public static string Of(IReadOnlyList<Notice> documents, NoticeForm form, HtmlEncoder encoder)
    {
        var page = new HtmlNotice(encoder);
        page._html.Append("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">").Append("<title>").Append(page.Text(documents[0].Title)).Append("</title><style>").Append(Style).Append("</style></head><body>");
        foreach (var document in documents)
            page.Write(form is NoticeForm.Public ? PublicText.Of(document) : document, form);
        page._html.Append("</body></html>");
        return page._html.ToString();
    }

    private void Write(Notice notice, NoticeForm form)
    {
        _html.Append("<article>");
        Head(notice, form);
        if (notice.Addressees.Length > 0)
            Line("p class=\"to\"", notice.Addressees);
        foreach (var paragraph in notice.Body)
            Body(paragraph);
        Annexes(notice.AnnexNotes);
        if (notice.IsSigned)
        {
            _html.Append("<div class=\"sign\">");
            Line("p", notice.Head.Office);
            Line("p", notice.Head.Signed?.Whole() ?? "　　年　月　日");
            _html.Append("</div>");
        }

        if (notice.Head.Remark.Length > 0)
            Line("p", $"（{notice.Head.Remark}）");
        foreach (var annex in notice.Annexes)
            Table(annex, notice.Head.OfficeUsual ?? notice.Head.Office);
        if (form is NoticeForm.Final)
            Imprint(notice.Head);
        _html.Append("</article>");
    }

    private void Head(Notice notice, NoticeForm form)
    {
        if (form is NoticeForm.Public)
        {
            _html.Append("<table>");
            foreach (var (name, value) in NoticeMetadata.Of(notice))
                _html.Append("<tr><th>").Append(Text(name)).Append("</th><td>").Append(Text(value)).Append("</td></tr>");
            _html.Append("</table>");
        }
        else if (form is NoticeForm.Final)
        {
            Line("p class=\"mark\"", notice.Head.Mark ?? notice.Head.Office + "文件");
        }
        else if (form is NoticeForm.ForReview)
        {
            Line("p class=\"label\"", "送审稿");
        }

        if (form is not NoticeForm.Plain)
            Line("p class=\"head\"", notice.Head.Number(blank: form is NoticeForm.ForReview));
        if (form is NoticeForm.Final)
            _html.Append("<hr class=\"rule\">");
        Title(notice.TitleLines);
    }

    private void Title(IEnumerable<string> lines) => _html.Append("<h1>").AppendJoin("<br>", lines.Select(Text)).Append("</h1>");

    private void Body(NoticeParagraph paragraph)
    {
        switch (paragraph.Kind)
        {
            case ParagraphKind.Heading:
                Line("h2", paragraph.Lead);
                break;
            case ParagraphKind.Subheading:
                Line("h3", paragraph.Lead);
                break;
            default:
                _html.Append("<p><span class=\"lead\">").Append(Text(paragraph.Lead)).Append("</span>").Append(Text(paragraph.Text)).Append("</p>");
                break;
        }
    }

    private void Annexes(IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
            return;
        _html.Append("<div class=\"annexes\">");
        for (var i = 0; i < notes.Count; i++)
            Line("p", (i == 0 ? "附件：" : "") + notes[i]);
        _html.Append("</div>");
    }

    private void Table(Annex annex, string office)
    {
        _html.Append(annex.Label.Length > 0 ? "<section>" : "<section class=\"inline\">");
        if (annex.Label.Length > 0)
        {
            Line("p class=\"label\"", annex.Label);
            Title(TitleLines.Of(annex.Title, annex.Subject ?? office));
        }

        if (annex.Note.Length > 0)
            Line("p class=\"note\"", $"（{annex.Note}）");
        if (annex.Above.Length > 0)
            Line("p class=\"beside\"", annex.Above);
        _html.Append(annex.IsDense ? "<table class=\"dense\"><thead><tr>" : "<table><thead><tr>");
        foreach (var column in annex.Columns)
            Line("th", column.Name);
        _html.Append("</tr></thead><tbody>");
        foreach (var row in annex.Rows)
        {
            _html.Append("<tr>");
            for (var i = 0; i < row.Cells.Count; i++)
                Cell(row.Cells[i], annex.IsCentred(i));
            _html.Append("</tr>");
        }

        _html.Append("</tbody></table>");
        if (annex.Below.Length > 0)
            Line("p class=\"beside\"", annex.Below);
        _html.Append("</section>");
    }

    private void Cell(AnnexCell cell, bool centred)
    {
        if (cell.Rows > 0)
            Line($"td{(centred ? " class=\"middle\"" : "")}{(cell.Rows > 1 ? $" rowspan=\"{cell.Rows}\"" : "")}", cell.Text);
    }

    private void Imprint(NoticeHead head)
    {
        _html.Append("<div class=\"imprint\">");
        if (head.CopiesTo.Count > 0)
            Line("p", $"抄送：{string.Join('，', head.CopiesTo)}。");
        _html.Append("<p>").Append(Text(head.PrintedBy ?? head.Office)).Append("<span>").Append(Text(head.Printed is { } day ? $"{day.Whole()}印发" : "")).Append("</span></p></div>");
    }

    /// <param name="tag">With its attributes, never from outside.</param>
    private void Line(string tag, string text) =>
        _html.Append('<').Append(tag).Append('>').Append(Text(text)).Append("</").Append(tag.Split(' ')[0]).Append('>');

    private string Text(string text) => _encoder.Encode(InertText.Of(text));
}
