using System.ComponentModel.DataAnnotations;

namespace Checker.Access;

/// <summary>Who may come in, and for how long. Bound from the <c>Access</c> section.</summary>
internal sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>The API's key where no Functions host checks one. Development only.</summary>
    /// <value>None if not set: the API then answers only through the host.</value>
    public string? ApiKey { get; init; }

    /// <summary>A session in which nothing is asked for so long ends.</summary>
    /// <value>Between 5 minutes and 8 hours; 30 minutes if not set.</value>
    [Range(typeof(TimeSpan), "00:05:00", "08:00:00")]
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends so long after it began, whatever is done in it.</summary>
    /// <value>Between 1 hour and 24 hours; 12 hours if not set.</value>
    [Range(typeof(TimeSpan), "01:00:00", "1.00:00:00")]
    public TimeSpan SessionLimit { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Tries to sign in with a password, from one address, in a minute.</summary>
    /// <value>Between 3 and 1,000 (an office behind one address); 20 if not set.</value>
    [Range(3, 1000)]
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>Files that one person may take out in a minute.</summary>
    /// <value>Between 3 and 1,000; 30 if not set.</value>
    [Range(3, 1000)]
    public int ExportsPerMinute { get; init; } = 30;

    /// <summary>Files that callers of the API may take out in a minute, from one address.</summary>
    /// <value>Between 3 and 10,000 (a program takes more at a time than a person); 120 if not set.</value>
    [Range(3, 10_000)]
    public int ApiExportsPerMinute { get; init; } = 120;

    /// <summary>Addresses of reverse proxies before the program, whose word for the client's address is believed.</summary>
    /// <value>None if not set. IP addresses, apart by commas.</value>
    public string Proxies { get; init; } = "";
}
