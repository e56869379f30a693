using System.Net.Http.Headers;
using System.Text;

namespace Checker.Fetching;

/// <summary>Requests and answers as text, for the record. What came in cannot break out of its line.</summary>
internal static class HeadText
{
    private const int UsualLength = 512;

    public static string Of(HttpRequestMessage request, Uri address, Version version)
    {
        var text = new StringBuilder(UsualLength);
        Line(text, $"{request.Method} {address.PathAndQuery} {Protocol(version)}");
        Lines(text, request.Headers.NonValidated);
        return text.ToString();
    }

    public static string Of(HttpResponseMessage response)
    {
        var text = new StringBuilder(UsualLength);
        Line(text, $"{Protocol(response.Version)} {(int)response.StatusCode} {WireText.Read(response.ReasonPhrase ?? "")}");
        Lines(text, response.Headers.NonValidated);
        Lines(text, response.Content.Headers.NonValidated);
        return text.ToString();
    }

    private static string Protocol(Version version) =>
        version.Major < 2 ? $"HTTP/{version.Major}.{version.Minor}" : $"HTTP/{version.Major}";

    private static void Lines(StringBuilder text, HttpHeadersNonValidated headers)
    {
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                Append(text.Append(name).Append(": "), WireText.Read(value));
                text.Append("\r\n");
            }
        }
    }

    private static void Line(StringBuilder text, string line)
    {
        Append(text, line);
        text.Append("\r\n");
    }

    private static void Append(StringBuilder text, string part)
    {
        if (!part.AsSpan().ContainsAnyInRange('\0', '\x1F') && !part.AsSpan().ContainsAnyInRange('\x7F', '\x9F'))
        {
            text.Append(part);
            return;
        }

        foreach (var c in part) text.Append(char.IsControl(c) && c != '\t' ? ' ' : c);
    }
}
