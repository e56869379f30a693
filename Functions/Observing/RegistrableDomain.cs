using System.Net;

namespace Checker.Observing;

/// <summary>
/// The part of a host's name that somebody has registered: the last two labels, or three below the second levels that
/// countries keep (<c>com.cn</c>, <c>gov.cn</c>, <c>ha.cn</c>). An approximation of the public suffix list, which is longer
/// than this program.
/// </summary>
internal static class RegistrableDomain
{
    private static readonly string[] SecondLevels = ["com", "net", "org", "gov", "edu", "ac", "mil", "co", "or", "ne", "go"];

    private static readonly string[] Provinces =
    [
        "bj", "sh", "tj", "cq", "he", "sx", "nm", "ln", "jl", "hl", "js", "zj", "ah", "fj", "jx", "sd", "ha", "hb", "hn", "gd",
        "gx", "hi", "sc", "gz", "yn", "xz", "sn", "gs", "qh", "nx", "xj", "tw", "hk", "mo",
    ];

    extension(Uri address)
    {
        public string Domain
        {
            get
            {
                var host = address.IdnHost;
                if (IPAddress.TryParse(host, out _))
                    return host;

                var top = host.LastIndexOf('.') + 1;
                var second = Behind(host, top);
                var name = host[second..Math.Max(second, top - 1)];
                var isKept = second > 0 && host.Length - top == 2
                    && (SecondLevels.Contains(name) || (host.EndsWith(".cn", StringComparison.Ordinal) && Provinces.Contains(name)));
                return host[(isKept ? Behind(host, second) : second)..];
            }
        }

        /// <summary>Nobody but a public body gets a name there.</summary>
        public bool IsPublicBody =>
            address.IdnHost.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase) || address.IdnHost.EndsWith(".edu.cn", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where the label before the one at a place begins.</summary>
    private static int Behind(string host, int label) => label < 2 ? 0 : host.LastIndexOf('.', label - 2) + 1;
}
