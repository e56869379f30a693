namespace Checker.Observing;

/// <summary>One page, one key: what an address is compared by when pages, columns and items are counted.</summary>
internal static class AddressKey
{
    private static readonly string[] Defaults =
        ["index.html", "index.htm", "index.shtml", "index.asp", "index.aspx", "index.php", "index.jsp", "default.html", "default.htm", "default.asp", "default.aspx"];

    extension(Uri address)
    {
        /// <summary>Without scheme, leading www, fragment, a directory's default page and its trailing slash.</summary>
        public string Key
        {
            get
            {
                var host = address.Authority.StartsWith("www.", StringComparison.Ordinal) ? address.Authority[4..] : address.Authority;
                var path = address.AbsolutePath;
                var name = path[(path.LastIndexOf('/') + 1)..];
                if (Defaults.Contains(name, StringComparer.OrdinalIgnoreCase))
                    path = path[..^name.Length];
                return $"{host}{path.TrimEnd('/')}{address.Query}";
            }
        }
    }
}
