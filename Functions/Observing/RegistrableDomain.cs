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

                var labels = host.Split('.');
                var kept = labels is [.., _, var second, { Length: 2 } top]
                    && (SecondLevels.Contains(second) || (top == "cn" && Provinces.Contains(second))) ? 3 : 2;
                return string.Join('.', labels.TakeLast(kept));
            }
        }

        /// <summary>Nobody but a public body gets a name there.</summary>
        public bool IsPublicBody =>
            address.IdnHost.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase) || address.IdnHost.EndsWith(".edu.cn", StringComparison.OrdinalIgnoreCase);
    }
}
