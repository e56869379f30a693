using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;

namespace Checker.Fetching;

/// <summary>How the checker behaves as a visitor. Bound from the <c>Fetch</c> section.</summary>
internal sealed class FetchOptions
{
    public const string Section = "Fetch";

    /// <summary>Who we say we are: it should name an address that explains the checks.</summary>
    /// <value>One line of ASCII; <c>GovSiteChecker/1.0 (routine check of government websites)</c> if not set.</value>
    [Required, RegularExpression("[!-~]([ -~]*[!-~])?")]
    public string Agent { get; init; } = "GovSiteChecker/1.0 (routine check of government websites)";

    /// <summary>The longest one page may take, redirects and body together.</summary>
    /// <value>Between 1 second and 2 minutes; 15 seconds if not set, the criteria's own (普查评分表, 站点无法访问).</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Private networks that may be visited, CIDR, apart by commas. Development only.</summary>
    /// <value>None if not set.</value>
    public string AllowedNetworks { get; init; } = "";

    /// <summary>Ports beside 80 and 443 that may be visited, apart by commas.</summary>
    /// <value>None if not set.</value>
    public string AllowedPorts { get; init; } = "";

    /// <summary>The waits before a failed home page is asked again in a later visit, apart by commas.</summary>
    /// <value><c>00:02:00,00:20:00,04:00:00</c> if not set.</value>
    public string ConfirmAfter { get; init; } = "00:02:00,00:20:00,04:00:00";

    /// <summary>The most bytes kept of one body, content encodings undone.</summary>
    /// <value>Between 64 KiB and 32 MiB; 4 MiB if not set.</value>
    [Range(64 * 1024, 32 * 1024 * 1024)]
    public int MaxBodyBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most pages of one site that one check asks for.</summary>
    /// <value>Between 1 and 1,000; 120 if not set.</value>
    [Range(1, 1000)]
    public int PagesPerCheck { get; init; } = 120;

    /// <summary>How long one visit may go on asking for pages; what is left then counts as not visited.</summary>
    /// <value>Between 1 second and 3 minutes 30 seconds, so that a check ends within its deadline; 3 minutes if not set.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:03:30")]
    public TimeSpan TimePerCheck { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The most bytes of pages that one visit takes: none is asked for that might be one too many.</summary>
    /// <value>Between 1 MiB and 256 MiB; 12 MB if not set.</value>
    [Range(1024 * 1024, 256 * 1024 * 1024)]
    public int BytesPerCheck { get; init; } = 12_000_000;

    /// <summary>The most redirects followed from one page.</summary>
    /// <value>Between 0 and 20; 10 if not set.</value>
    [Range(0, 20)]
    public int MaxRedirects { get; init; } = 10;

    /// <summary>The most bytes of an answer's head.</summary>
    /// <value>Between 8 KiB and 1 MiB, counted in whole KiB; 64 KiB if not set.</value>
    [Range(8 * 1024, 1024 * 1024)]
    public int MaxHeadBytes { get; init; } = 64 * 1024;

    /// <summary>The most fields of an answer's head.</summary>
    /// <value>Between 50 and 5,000; 500 if not set.</value>
    [Range(50, 5000)]
    public int MaxHeadFields { get; init; } = 500;

    /// <summary>The most bytes that one byte of a packed body may unpack to, past its first 256 KiB.</summary>
    /// <value>Between 20 and 10,000; 200 if not set.</value>
    [Range(20, 10_000)]
    public int MaxRatio { get; init; } = 200;

    /// <summary>The most requests at a time to one public network address, whichever hosts lie behind it.</summary>
    /// <value>Between 1 and 64; 2 if not set.</value>
    [Range(1, 64)]
    public int PerAddress { get; init; } = 2;

    /// <summary>From the end of a request to a public network address to the start of the next.</summary>
    /// <value>Between 0 and 1 minute; 200 milliseconds if not set.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan AddressPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause (Retry-After) that a check waits out; a host that asks for more is not asked again in that time.</summary>
    /// <value>Between 0 and 3 minutes; 1 minute if not set.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:03:00")]
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A check of a public site begins after a random part of this time.</summary>
    /// <value>Between 0 and 1 minute; 3 seconds if not set.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan StartJitter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The hours, in UTC+8, in which no check begins, apart by commas, such as <c>22,23,0,1</c>.</summary>
    /// <value>None if not set.</value>
    public string QuietHours { get; init; } = "";

    /// <summary>
    /// The hours, in UTC+8, in which offices work, apart by commas: a home page that failed only outside of them is asked
    /// the last time within them, on a day from Monday to Friday, if its round lasts so long.
    /// </summary>
    /// <value><c>9,10,11,15,16</c> if not set; empty: whenever it is due.</value>
    public string OfficeHours { get; init; } = "9,10,11,15,16";

    /// <summary>
    /// Addresses, independent of each other, that are asked when a page fails: if none answers, our own network is down.
    /// Apart by commas.
    /// </summary>
    /// <value>None if not set: nobody is called unasked.</value>
    public string Canaries { get; init; } = "";

    /// <summary>
    /// 已告知各单位: the office has told the units that home pages are also asked as a search engine asks them, and as
    /// who comes from one.
    /// </summary>
    /// <value>false if not set: nobody is asked under another name.</value>
    public bool Announced { get; init; }

    /// <summary>The most connections to the outer web at a time, idle ones included.</summary>
    /// <value>Between 1 and 1,024; 256 if not set: a site that hangs holds one for as long as a page may take, and none may wait for it.</value>
    [Range(1, 1024)]
    public int MaxConnections { get; init; } = 256;

    /// <summary><see cref="AllowedNetworks"/>, read.</summary>
    public IReadOnlyList<IPNetwork> Networks() => [.. Parts(AllowedNetworks).Select(IPNetwork.Parse)];

    /// <summary><see cref="AllowedPorts"/>, read.</summary>
    public IReadOnlyList<int> Ports() => [.. Parts(AllowedPorts).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

    /// <summary><see cref="ConfirmAfter"/>, read.</summary>
    public IReadOnlyList<TimeSpan> ConfirmWaits() =>
        [.. Parts(ConfirmAfter).Select(part => TimeSpan.Parse(part, CultureInfo.InvariantCulture))];

    /// <summary><see cref="QuietHours"/>, read.</summary>
    public HoursOfDay Quiet() => HoursOfDay.TryRead(QuietHours) ?? new HoursOfDay([]);

    /// <summary><see cref="OfficeHours"/>, read.</summary>
    public HoursOfDay Office() => HoursOfDay.TryRead(OfficeHours) ?? new HoursOfDay([]);

    /// <summary><see cref="Canaries"/>, read.</summary>
    public IReadOnlyList<Uri> CanaryAddresses() => [.. Parts(Canaries).Select(part => new Uri(part))];

    public static string[] Parts(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
