using System.Net;
using System.Text;

namespace Checker.Observing.Html;

/// <summary>Resolves what a page writes into http addresses.</summary>
internal sealed class Addresses
{
    private const int Longest = 4096;

    private readonly Uri _from;
    private readonly Encoding _encoding;

    /// <param name="written">What the page itself gives as its base; null when it gives none.</param>
    public Addresses(Uri page, Encoding encoding, string? written)
    {
        Page = page;
        _encoding = encoding;
        _from = page;
        _from = Resolve(written) ?? page;
    }

    public Uri Page { get; }

    public Encoding Encoding => _encoding;

    /// <summary>Null when it is empty, a mere fragment, or leads anywhere but to http or https.</summary>
    public Uri? Resolve(string? written)
    {
        var href = WebUtility.HtmlDecode(written ?? "").Trim();
        if (href.Length is 0 or > Longest || href[0] == '#')
            return null;

        return Uri.TryCreate(_from, EncodeQuery(href.Replace('\\', '/')), out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Length > 0
            ? address
            : null;
    }

    /// <summary>Old servers want a query's Chinese in the page's own encoding; <see cref="Uri"/> would make it UTF-8.</summary>
    private string EncodeQuery(string href)
    {
        var query = href.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || Ascii.IsValid(href.AsSpan(query)))
            return href;

        var encoded = new StringBuilder(href[..query]);
        foreach (var rune in href.AsSpan(query).EnumerateRunes())
        {
            if (rune.IsAscii)
                encoded.Append((char)rune.Value);
            else
                encoded.AppendJoin("", _encoding.GetBytes(rune.ToString()).Select(b => $"%{b:X2}"));
        }

        return encoded.ToString();
    }
}
