using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Checker.Rendering;

/// <summary>Writes a page made anew as markup, with the marks in it. The only place where its markup comes from.</summary>
/// <param name="encoder">Through it goes every word.</param>
/// <param name="marks">In page order, apart from one another.</param>
internal sealed class SafeWriter(HtmlEncoder encoder, IReadOnlyList<Stretch> marks)
{
    private readonly StringBuilder _html = new();
    private int _at;
    private int _mark;

    public string Write(IEnumerable<Token> tokens)
    {
        foreach (var token in tokens)
            Write(token);
        return _html.ToString();
    }

    private void Write(Token token)
    {
        switch (token)
        {
            case Token.Opening opening:
                _html.Append('<').Append(opening.Tag);
                if (opening.Class is { } name)
                    _html.Append(CultureInfo.InvariantCulture, $" class=\"{name}\"");
                if (opening.Columns > 1)
                    _html.Append(CultureInfo.InvariantCulture, $" colspan=\"{opening.Columns}\"");
                if (opening.Rows > 1)
                    _html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{opening.Rows}\"");
                _html.Append('>');
                break;
            case Token.Closing closing:
                _html.Append(CultureInfo.InvariantCulture, $"</{closing.Tag}>");
                break;
            case Token.Alone alone:
                _html.Append(CultureInfo.InvariantCulture, $"<{alone.Tag}>");
                break;
            case Token.Words words:
                Write(words.Text);
                break;
        }
    }

    private void Write(string text)
    {
        var end = _at + text.Length;
        var start = _at;
        while (_mark < marks.Count && marks[_mark].Start < end)
        {
            var mark = marks[_mark];
            var (from, to) = (Math.Max(mark.Start, _at), Math.Min(mark.End, end));
            Encode(text[(_at - start)..(from - start)]);
            _html.Append(mark.Start >= start ? string.Create(CultureInfo.InvariantCulture, $"<mark id=\"{SafePage.Anchor(_mark + 1)}\">") : "<mark>");
            Encode(text[(from - start)..(to - start)]);
            _html.Append("</mark>");
            _at = to;
            if (mark.End > end)
                break;
            _mark++;
        }

        Encode(text[(_at - start)..]);
        _at = end;
    }

    private void Encode(string text) => _html.Append(encoder.Encode(text));
}
