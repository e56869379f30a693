using System.Net.Http.Headers;
using System.Text;

namespace Checker.Fetching;

/// <summary>Requests and answers as text, for the record. What came in cannot break out of its line.</summary>
internal static class HeadText
{
    public static string Of(HttpRequestMessage request, Uri address, Version version)
    {
        var text = new StringBuilder();
        Line(text, $"{request.Method} {address.PathAndQuery} {Protocol(version)}");
        Lines(text, request.Headers.NonValidated);
        return text.ToString();
    }

    public static string Of(HttpResponseMessage response)
    {
        var text = new StringBuilder();
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
            foreach (var value in values) Line(text, $"{name}: {WireText.Read(value)}");
        }
    }

    private static void Line(StringBuilder text, string line)
    {
        foreach (var c in line) text.Append(char.IsControl(c) && c != '\t' ? ' ' : c);
        text.Append("\r\n");
    }
}
