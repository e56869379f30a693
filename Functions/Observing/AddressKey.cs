namespace Checker.Observing;

/// <summary>One page, one key: what an address is compared by when pages, columns and items are counted.</summary>
internal static class AddressKey
{
    private static readonly string[] Defaults =
        ["index.html", "index.htm", "index.shtml", "index.asp", "index.aspx", "index.php", "index.jsp", "default.html", "default.htm", "default.asp", "default.aspx"];

    extension(Uri address)
    {
        /// <summary>Without scheme, leading www, fragment, a directory's default page and its trailing slash.</summary>
        public string Key => Of(address.GetComponents(UriComponents.Host | UriComponents.Port | UriComponents.PathAndQuery, UriFormat.UriEscaped));
    }

    /// <param name="written">Host, port where it is not the scheme's own, path and query.</param>
    public static string Of(string written)
    {
        var whole = written.AsSpan();
        if (whole.StartsWith("www."))
            whole = whole[4..];

        var query = whole.IndexOf('?') is var mark and >= 0 ? whole[mark..] : [];
        var path = whole[..^query.Length];
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (IsDefault(name))
            path = path[..^name.Length];
        path = path.TrimEnd('/');
        return path.Length + query.Length == written.Length ? written : $"{path}{query}";
    }

    private static bool IsDefault(ReadOnlySpan<char> name)
    {
        foreach (var known in Defaults)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
