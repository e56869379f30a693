using System.Buffers;
using System.Net;
using System.Text;

namespace Checker.Observing.Html;

/// <summary>Resolves what a page writes into http addresses.</summary>
internal sealed class Addresses
{
    private const int Longest = 4096;

    /// <summary>What a path may hold that means the same to everybody.</summary>
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.?=");

    private readonly Uri _from;
    private readonly string _root;
    private readonly string _directory;
    private readonly string _host;
    private readonly Encoding _encoding;

    /// <param name="written">What the page itself gives as its base; null when it gives none.</param>
    public Addresses(Uri page, Encoding encoding, string? written)
    {
        Page = page;
        _encoding = encoding;
        (_from, _root, _directory, _host) = (page, "", "", "");
        _from = Resolve(written) ?? page;
        _root = _from.GetLeftPart(UriPartial.Authority);
        _host = _from.GetComponents(UriComponents.Host | UriComponents.Port, UriFormat.UriEscaped);
        _directory = _root + _from.AbsolutePath[..(_from.AbsolutePath.LastIndexOf('/') + 1)];
    }

    public Uri Page { get; }

    public Encoding Encoding => _encoding;

    /// <summary>Null when it is empty, a mere fragment, or leads anywhere but to http or https.</summary>
    public Uri? Resolve(string? written)
    {
        if (_root.Length > 0 && written is not null && IsPlainPath(written))
            return new((written[0] == '/' ? _root : _directory) + written);

        var href = WebUtility.HtmlDecode(written ?? "").Trim();
        if (href.Length is 0 or > Longest || href[0] == '#')
            return null;

        return Uri.TryCreate(_from, EncodeQuery(href.Replace('\\', '/')), out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Length > 0
            ? address
            : null;
    }

    /// <summary>The same as the address's own key; of a plain path it is what was written.</summary>
    public string KeyOf(Uri address) =>
        address.OriginalString is var whole && whole.StartsWith(_root, StringComparison.Ordinal)
        && whole.AsSpan(_root.Length) is ['/', ..] path && IsPlainPath(path)
            ? AddressKey.Of(string.Concat(_host, path))
            : address.Key;

    /// <summary>Most are, and to put one behind what it stands under costs half of what resolving it does.</summary>
    private static bool IsPlainPath(ReadOnlySpan<char> href) =>
        href is { Length: > 0 and <= Longest } and [not ('?' or '.'), ..] and [.., not '.']
        && !href.ContainsAnyExcept(PlainCharacters)
        && !href.StartsWith("//") && !href.Contains("./", StringComparison.Ordinal) && !href.Contains(".?", StringComparison.Ordinal);

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
