using System.Globalization;
using System.Text.RegularExpressions;

namespace Checker.Alerts;

/// <summary>The server that takes e-mail.</summary>
internal sealed partial record MailPlace(string Host, int Port)
{
    /// <summary>Null for what is no <c>host:port</c>.</summary>
    public static MailPlace? Read(string text) =>
        text.Split(':') is [{ Length: > 0 } host, var digits]
        && Uri.CheckHostName(host) is not UriHostNameType.Unknown
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? new MailPlace(host, port)
            : null;

    /// <summary>One plain address, without a name, a list or a line break in it.</summary>
    public static bool IsAddress(string text) => text.Length <= 200 && Address().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex Address();
}
